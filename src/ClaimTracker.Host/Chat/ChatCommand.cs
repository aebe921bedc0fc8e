using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;

namespace ClaimTracker.Host.Chat;

/// <summary>A slash command of the team: whoever uses it has come in by the door.</summary>
internal abstract class ChatCommand(ChatDoor door) : ISlashHandler
{
    public abstract SlashPlace Place { get; }

    public virtual WhenSlow WhenSlow => WhenSlow.ThinkPrivately;

    public async Task<Reply> HandleAsync(
        SlashInteraction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        return entering.Is(out var visit, out var refusal)
            ? await AnswerAsync(visit, interaction, cancellationToken)
            : Answers.Refused(refusal, interaction.From);
    }

    protected abstract Task<Reply> AnswerAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    );
}
