using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Claims;

public sealed class ClaimMergeTests
{
    private readonly Claim claim = Some.Claim(number: 1);
    private readonly Claim other = Some.Claim(number: 2);

    [Fact]
    public void A_merged_claim_is_over_and_nobodys()
    {
        claim.Take(Some.Anna, Some.Noon);
        claim.MergeInto(other, Some.Ben, Some.Noon);

        Assert.Equal((ClaimState.Merged, null, other.Id), (claim.State, claim.HolderKey, claim.MergedIntoId));
    }

    [Fact]
    public void The_history_names_the_claim_that_goes_on()
    {
        claim.MergeInto(other, Some.Ben, Some.Noon);

        Assert.Equal("C-2", Assert.Single(claim.TakeChanges()).After);
    }

    [Fact]
    public void The_claim_that_goes_on_has_it_in_its_history_too()
    {
        claim.MergeInto(other, Some.Ben, Some.Noon);

        Assert.Equal(
            new Change(ClaimChanges.MergedFrom, Some.Ben, Some.Noon, null, "C-1"),
            Assert.Single(other.TakeChanges())
        );
    }

    [Fact]
    public void A_claim_is_not_merged_with_itself()
    {
        Assert.Equal(
            "A claim is merged into another claim of the same team; choose another one than C-1.",
            claim.MergeInto(claim, Some.Anna, Some.Noon)?.ToString()
        );
        Assert.Equal(0, claim.Version);
    }

    [Fact]
    public void A_claim_is_not_merged_into_one_of_another_team() =>
        Assert.NotNull(claim.MergeInto(Some.Claim(number: 2, team: 2), Some.Anna, Some.Noon));

    [Fact]
    public void A_claim_is_not_merged_into_one_that_is_merged()
    {
        other.MergeInto(Some.Claim(number: 3), Some.Anna, Some.Noon);

        Assert.Equal(
            "C-2 is already merged into another claim; use that one.",
            claim.MergeInto(other, Some.Anna, Some.Noon)?.ToString()
        );
        Assert.Equal(ClaimState.Unreviewed, claim.State);
    }

    [Fact]
    public void A_claim_is_not_merged_into_one_that_is_dismissed()
    {
        other.Dismiss("A joke.", Some.Anna, Some.Noon);

        Assert.Equal(
            "C-2 is dismissed; reopen it before you merge it.",
            claim.MergeInto(other, Some.Anna, Some.Noon)?.ToString()
        );
    }
}
