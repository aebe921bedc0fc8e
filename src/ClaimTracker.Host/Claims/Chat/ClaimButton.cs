using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>A button about one claim: whoever presses it has come in by the door, and its id is one of ours.</summary>
internal abstract class ClaimButton(ChatDoor door) : IComponentHandler
{
    public abstract string Verb { get; }

    public async Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        return !entering.Is(out var visit, out var refusal) ? Answers.Refused(refusal, interaction.From)
            : FormId.Read(id) is { } about ? await PressAsync(visit, about, interaction, cancellationToken)
            : Answers.Private(FormWords.OldButton(visit.Private));
    }

    protected abstract Task<Reply> PressAsync(
        Visit visit,
        FormId about,
        ComponentInteraction interaction,
        CancellationToken cancellationToken
    );
}
