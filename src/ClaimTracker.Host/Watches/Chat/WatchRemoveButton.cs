using System.Globalization;
using ClaimTracker.Core.Watches;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.Watches.Chat;

/// <summary>"Remove": the person means it, and everybody is told.</summary>
internal sealed class WatchRemoveButton(ChatDoor door, WatchWork work) : IComponentHandler
{
    private const string VerbText = "watch-remove";

    public string Verb => VerbText;

    public static CustomId IdOf(WatchNumber number) =>
        CustomId.Create(VerbText, number.Value.ToString(CultureInfo.InvariantCulture));

    public async Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentNullException.ThrowIfNull(id);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        return !entering.Is(out var visit, out var refusal) ? Answers.Refused(refusal, interaction.From)
            : id.Arguments is not [var typed]
            || !WatchNumber.TryParse(typed, CultureInfo.InvariantCulture, out var number)
                ? Answers.Private(FormWords.OldButton(visit.Private))
            : WatchCommand.Tell(visit, await work.RemoveAsync(visit.Member, number, cancellationToken), "Removed");
    }
}
