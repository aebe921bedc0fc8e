using ClaimTracker.Core.History;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Claims;

/// <remarks>What the world reads of a claim is kept beside it; these verbs say that it does.</remarks>
public sealed partial class Claim
{
    /// <summary>The world reads it from now on.</summary>
    /// <param name="isAgain">Whether it did before, until it was withdrawn.</param>
    /// <param name="waiver">Why some of the rules do not hold here, for the history; absent when all hold.</param>
    /// <param name="by">Who publishes it.</param>
    /// <param name="now">When.</param>
    internal Refusal? Publish(bool isAgain, string? waiver, Actor by, DateTimeOffset now) =>
        Step(
            ClaimStep.Publish,
            () =>
            {
                Note(new Change(isAgain ? ClaimChanges.Republished : ClaimChanges.Published, by, now, null, waiver));
                State = ClaimState.Published;
            }
        );

    /// <summary>The world no longer reads it.</summary>
    /// <param name="reason">Why; the world reads that instead.</param>
    /// <param name="by">Who withdraws it.</param>
    /// <param name="now">When.</param>
    internal Refusal? Withdraw(string reason, Actor by, DateTimeOffset now) =>
        Step(
            ClaimStep.Withdraw,
            () =>
            {
                Note(new Change(ClaimChanges.Withdrawn, by, now, null, reason));
                State = ClaimState.Checked;
            }
        );

    /// <summary>The world reads the correction that was just signed off.</summary>
    internal void CorrectPublication(string earlier, string verdict, Actor by, DateTimeOffset now) =>
        Note(new Change(ClaimChanges.PublicationCorrected, by, now, earlier, verdict));
}
