using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Claims;

public sealed class ClaimVerbTests
{
    private static readonly DateTimeOffset Later = Some.Noon.AddHours(1);

    private readonly Claim claim = Some.Claim();

    [Fact]
    public void A_new_claim_waits_in_the_queue() =>
        Assert.Equal((ClaimState.Unreviewed, null, 0), (claim.State, claim.HolderKey, claim.Version));

    [Fact]
    public void Who_takes_a_claim_holds_it()
    {
        claim.Take(Some.Anna, Later);

        Assert.Equal((ClaimState.InReview, "test:anna", "Anna"), (claim.State, claim.HolderKey, claim.HolderName));
        Assert.Equal(Later, claim.UpdatedAt);
    }

    [Fact]
    public void A_claim_that_somebody_holds_is_not_taken_by_another()
    {
        claim.Take(Some.Anna, Later);

        Assert.Equal(
            "C-1 is already with Anna; ask them to release it, or take another.",
            claim.Take(Some.Ben, Later)?.ToString()
        );
        Assert.Equal("test:anna", claim.HolderKey);
    }

    [Fact]
    public void Who_holds_a_claim_is_told_so_when_taking_it_again()
    {
        claim.Take(Some.Anna, Later);

        Assert.Equal("You have already taken C-1.", claim.Take(Some.Anna, Later)?.ToString());
    }

    [Fact]
    public void A_released_claim_is_nobodys()
    {
        claim.Take(Some.Anna, Later);
        claim.Release(Some.Anna, Later);

        Assert.Equal((ClaimState.Unreviewed, null, null), (claim.State, claim.HolderKey, claim.HolderName));
        Assert.Equal(new Change(ClaimChanges.Released, Some.Anna, Later, "Anna", null), claim.TakeChanges()[^1]);
    }

    [Fact]
    public void Dismissing_notes_the_state_and_the_reason_and_lets_go()
    {
        claim.Take(Some.Anna, Later);
        claim.Dismiss("  A joke. ", Some.Ben, Later);

        Assert.Equal((ClaimState.Dismissed, null), (claim.State, claim.HolderKey));
        Assert.Equal(
            new Change(ClaimChanges.Dismissed, Some.Ben, Later, "InReview", "A joke."),
            claim.TakeChanges()[^1]
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void Dismissing_needs_a_reason(string reason)
    {
        Assert.Equal(
            "Say in a few words why C-1 is dismissed; the reason was empty.",
            claim.Dismiss(reason, Some.Anna, Later)?.ToString()
        );
        Assert.Equal((ClaimState.Unreviewed, 0), (claim.State, claim.Version));
    }

    [Fact]
    public void A_reopened_claim_waits_in_the_queue_again()
    {
        claim.Dismiss("A mistake.", Some.Anna, Later);
        claim.Reopen(Some.Ben, Later);

        Assert.Equal(ClaimState.Unreviewed, claim.State);
    }
}
