using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.Claims.Chat.Commands;

/// <summary>A command that does something to a claim at once, and shows its card to the one who asked.</summary>
/// <param name="key">Its name in the resource file.</param>
/// <param name="step">What it does: suggestions are the claims to which that can be done.</param>
/// <param name="act">Does it.</param>
internal sealed class StepCommand(
    string key,
    ClaimStep step,
    Func<ClaimWish, CancellationToken, Task<ClaimAnswer>> act,
    ChatDoor door,
    ClaimOption option,
    ClaimReplies replies
) : ClaimCommand(door, option), IRestrictedHandler
{
    public Deed Deed => Deed.Review;

    public override SlashPlace Place { get; } = ClaimCommands.Place(key, ClaimOption.Create());

    protected override IReadOnlyCollection<ClaimState> States { get; } = StatesFor.Step(step);

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        ClaimNumber claim,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        var answer = await act(new ClaimWish(visit.Member, claim), cancellationToken);
        var about = new FormId(CardVerbs.Take, claim, default);
        return await replies.OfButtonAsync(visit, about, from: null, answer, cancellationToken);
    }
}

internal static class StatesFor
{
    /// <summary>The states in which a step is possible.</summary>
    public static IReadOnlyCollection<ClaimState> Step(ClaimStep step) =>
        [.. Enum.GetValues<ClaimState>().Where(state => ClaimWorkflow.Allows(step, state))];
}
