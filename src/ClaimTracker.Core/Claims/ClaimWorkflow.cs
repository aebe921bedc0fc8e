using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Claims;

/// <summary>Which step is possible in which state: the one place that knows.</summary>
public static class ClaimWorkflow
{
    /// <summary>Absent when the step is possible; else the sentence that says why not and what to do.</summary>
    internal static Refusal? Forbids(ClaimStep step, ClaimState state, ClaimNumber number) =>
        Allows(step, state) ? null : ClaimRefusals.NotNow(step, state, number);

    /// <summary>Whether the step is possible in that state, for somebody who may and is in nobody's way.</summary>
    public static bool Allows(ClaimStep step, ClaimState state) =>
        step switch
        {
            ClaimStep.Take => state is ClaimState.Unreviewed,
            ClaimStep.Release => state is ClaimState.InReview,
            ClaimStep.Reword or ClaimStep.Dismiss or ClaimStep.Merge or ClaimStep.Assign or ClaimStep.Split => state
                is ClaimState.Unreviewed
                    or ClaimState.InReview,
            ClaimStep.Reopen => state is ClaimState.Dismissed or ClaimState.Merged,
            // New evidence may come to light at any time.
            ClaimStep.Cite => state is not (ClaimState.Dismissed or ClaimState.Merged),
            // A verdict on what is checked already is its correction.
            ClaimStep.Propose => state
                is ClaimState.Unreviewed
                    or ClaimState.InReview
                    or ClaimState.Checked
                    or ClaimState.Published,
            ClaimStep.Agree or ClaimStep.SendBack => state is ClaimState.Proposed,
            ClaimStep.Publish => state is ClaimState.Checked,
            // While a correction waits, what the world reads does not change.
            ClaimStep.Withdraw => state is ClaimState.Published,
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
        };
}
