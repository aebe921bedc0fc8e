using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Claims;

/// <summary>Which step is possible in which state: the one place that knows.</summary>
internal static class ClaimWorkflow
{
    /// <summary>Absent when the step is possible; else the sentence that says why not and what to do.</summary>
    public static Refusal? Forbids(ClaimStep step, ClaimState state, ClaimNumber number) =>
        Allows(step, state) ? null : ClaimRefusals.NotNow(step, state, number);

    private static bool Allows(ClaimStep step, ClaimState state) =>
        step switch
        {
            ClaimStep.Take => state is ClaimState.Unreviewed,
            ClaimStep.Release => state is ClaimState.InReview,
            ClaimStep.Reword or ClaimStep.Dismiss or ClaimStep.Merge => state
                is ClaimState.Unreviewed
                    or ClaimState.InReview,
            ClaimStep.Reopen => state is ClaimState.Dismissed,
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
        };
}
