using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Language.Tests.Splitting;

public sealed class ClaimUnitTests
{
    private const string Text = "The bridge was built in 1932 and repaired in 1998.";

    [Fact]
    public void Each_assertion_is_a_claim_that_stands_alone()
    {
        var claims = ClaimSplitter.Split(Text, SplitOptions.Default).Claims;

        Assert.Equal(
            ["The bridge was built in 1932.", "The bridge was repaired in 1998."],
            claims.Select(claim => claim.Wording)
        );
    }

    [Fact]
    public void A_sentence_is_one_claim_when_that_is_asked_for()
    {
        var claim = Assert.Single(ClaimSplitter.Split(Text, new SplitOptions { Unit = ClaimUnit.Sentence }).Claims);

        Assert.Equal("whole-sentence", claim.Rule);
        Assert.Equal(Text, claim.Wording);
    }
}
