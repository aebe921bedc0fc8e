using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.Claims.Chat.Commands;

/// <summary>Merges two claims, once both were seen side by side.</summary>
internal sealed class MergeButton(ChatDoor door, ReviewWork work, ClaimReplies replies) : IComponentHandler
{
    public string Verb => "merge";

    public static CustomId IdOf(ClaimNumber one, ClaimNumber other) => CustomId.Create("merge", Text(one), Text(other));

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
        if (!entering.Is(out var visit, out var refusal))
        {
            return Answers.Refused(refusal, interaction.From);
        }

        if (
            id.Arguments is not [var first, var second]
            || !ClaimNumber.TryParse(first, CultureInfo.InvariantCulture, out var one)
            || !ClaimNumber.TryParse(second, CultureInfo.InvariantCulture, out var other)
        )
        {
            return Answers.Private(FormWords.OldButton(visit.Private));
        }

        var answer = await work.MergeAsync(new ClaimWish(visit.Member, one), other, cancellationToken);
        var about = new FormId(Verb, one, default);
        return await replies.OfButtonAsync(visit, about, interaction.Message, answer, cancellationToken);
    }

    private static string Text(ClaimNumber claim) => claim.Value.ToString(CultureInfo.InvariantCulture);
}
