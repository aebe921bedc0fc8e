using System.Globalization;
using ClaimTracker.Core.Claims;

namespace ClaimTracker.Core.Tests.Claims;

public sealed class ClaimWorkflowTests
{
    public static TheoryData<string, string> Allowed => Names(WorkflowCases.Allowed);

    public static TheoryData<string, string> Forbidden => Names(WorkflowCases.Forbidden);

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_possible_step_is_done_and_noted_once(string step, string state)
    {
        var claim = WorkflowCases.In(Enum.Parse<ClaimState>(state));
        var version = claim.Version;

        Assert.Null(WorkflowCases.Do(Enum.Parse<ClaimStep>(step), claim));
        Assert.Equal(version + 1, claim.Version);
        Assert.Single(claim.TakeChanges());
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_step_that_is_not_possible_changes_nothing(string step, string state)
    {
        var claim = WorkflowCases.In(Enum.Parse<ClaimState>(state));
        var before = (claim.State, claim.Version, claim.Wording, claim.HolderKey, claim.UpdatedAt, claim.MergedIntoId);

        Assert.NotNull(WorkflowCases.Do(Enum.Parse<ClaimStep>(step), claim));
        Assert.Equal(
            before,
            (claim.State, claim.Version, claim.Wording, claim.HolderKey, claim.UpdatedAt, claim.MergedIntoId)
        );
        Assert.Empty(claim.TakeChanges());
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_step_that_is_not_possible_says_why_in_English_and_French(string step, string state)
    {
        var refusal = WorkflowCases.Do(Enum.Parse<ClaimStep>(step), WorkflowCases.In(Enum.Parse<ClaimState>(state)))!;

        var english = refusal.Sentence(CultureInfo.GetCultureInfo("en"));
        var french = refusal.Sentence(CultureInfo.GetCultureInfo("fr"));

        Assert.Contains("C-1", english);
        Assert.Contains("C-1", french);
        Assert.NotEqual(english, french);
    }

    private static TheoryData<string, string> Names(IEnumerable<(ClaimStep Step, ClaimState State)> pairs) =>
        new(pairs.Select(pair => (pair.Step.ToString(), pair.State.ToString())));
}
