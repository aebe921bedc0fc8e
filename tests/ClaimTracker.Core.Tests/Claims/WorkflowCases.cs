using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Claims;

/// <summary>Every step in every state.</summary>
internal static class WorkflowCases
{
    private static readonly HashSet<(ClaimStep, ClaimState)> Possible =
    [
        (ClaimStep.Take, ClaimState.Unreviewed),
        (ClaimStep.Release, ClaimState.InReview),
        (ClaimStep.Reword, ClaimState.Unreviewed),
        (ClaimStep.Reword, ClaimState.InReview),
        (ClaimStep.Dismiss, ClaimState.Unreviewed),
        (ClaimStep.Dismiss, ClaimState.InReview),
        (ClaimStep.Merge, ClaimState.Unreviewed),
        (ClaimStep.Merge, ClaimState.InReview),
        (ClaimStep.Reopen, ClaimState.Dismissed),
        (ClaimStep.Reopen, ClaimState.Merged),
        (ClaimStep.Assign, ClaimState.Unreviewed),
        (ClaimStep.Assign, ClaimState.InReview),
        (ClaimStep.Split, ClaimState.Unreviewed),
        (ClaimStep.Split, ClaimState.InReview),
        (ClaimStep.Cite, ClaimState.Unreviewed),
        (ClaimStep.Cite, ClaimState.InReview),
        (ClaimStep.Cite, ClaimState.Proposed),
        (ClaimStep.Cite, ClaimState.Checked),
        (ClaimStep.Cite, ClaimState.Published),
        (ClaimStep.Propose, ClaimState.Unreviewed),
        (ClaimStep.Propose, ClaimState.InReview),
        (ClaimStep.Propose, ClaimState.Checked),
        (ClaimStep.Propose, ClaimState.Published),
        (ClaimStep.Agree, ClaimState.Proposed),
        (ClaimStep.SendBack, ClaimState.Proposed),
        (ClaimStep.Publish, ClaimState.Checked),
        (ClaimStep.Withdraw, ClaimState.Published),
    ];

    public static IEnumerable<(ClaimStep Step, ClaimState State)> Allowed => All.Where(Possible.Contains);

    public static IEnumerable<(ClaimStep Step, ClaimState State)> Forbidden =>
        All.Where(pair => !Possible.Contains(pair));

    private static IEnumerable<(ClaimStep, ClaimState)> All =>
        from step in Enum.GetValues<ClaimStep>()
        from state in Enum.GetValues<ClaimState>()
        select (step, state);

    /// <summary>A claim in a state that may have no verb of its own yet; Anna holds it.</summary>
    public static Claim In(ClaimState state)
    {
        var claim = Some.Claim();
        claim.Take(Some.Anna, Some.Noon);
        typeof(Claim).GetProperty(nameof(Claim.State))!.SetValue(claim, state);
        claim.TakeChanges();
        return claim;
    }

    public static Refusal? Do(ClaimStep step, Claim claim) =>
        step switch
        {
            ClaimStep.Take => claim.Take(Some.Anna, Some.Noon),
            ClaimStep.Release => claim.Release(Some.Anna, Some.Noon),
            ClaimStep.Reword => claim.Reword("Other words.", Some.Anna, Some.Noon),
            ClaimStep.Dismiss => claim.Dismiss("A reason.", Some.Anna, Some.Noon),
            ClaimStep.Reopen => claim.Reopen(Some.Anna, Some.Noon),
            ClaimStep.Merge => claim.MergeInto(Some.Claim(number: 2), Some.Anna, Some.Noon),
            ClaimStep.Assign => claim.Assign(Some.Ben, Some.Anna, Some.Noon),
            ClaimStep.Split => claim
                .Split([claim.Wording, "Other words."], 2, Some.Anna, Some.Noon)
                .Is(out _, out var no)
                ? null
                : no,
            ClaimStep.Cite => claim.Cite(ClaimChanges.Cited, null, "Supports https://a.example/", Some.Anna, Some.Noon),
            ClaimStep.Propose => claim.Propose("False\nNo.", null, Some.Anna, Some.Noon),
            ClaimStep.Agree => claim.Agree(false, ClaimChanges.Agreed, "False\nNo.", null, Some.Ben, Some.Noon),
            ClaimStep.SendBack => claim.SendBack(ClaimState.InReview, "A reason.", Some.Ben, Some.Noon),
            ClaimStep.Publish => claim.Publish(isAgain: false, waiver: null, Some.Ben, Some.Noon),
            ClaimStep.Withdraw => claim.Withdraw("A reason.", Some.Ben, Some.Noon),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A new step needs its line here."),
        };
}
