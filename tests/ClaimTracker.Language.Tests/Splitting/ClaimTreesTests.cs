using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Language.Tests.Splitting;

public sealed class ClaimTreesTests
{
    [Fact]
    public void The_trees_shown_are_those_that_claims_were_cut_along()
    {
        const string Text = "Written by Peter Lind (born 1950), the song featured on two albums. Go on!";

        var trees = ClaimTrees.Read(Text, ClaimSplitter.Split(Text, SplitOptions.Default));

        var tree = Assert.Single(trees);
        Assert.DoesNotContain(tree.Tokens, token => token.Form is "(" or "born");
        Assert.Equal("featured", tree.Tokens[tree.Root].Form);
        Assert.All(tree.Tokens, token => Assert.Equal(token.Form, token.Span.Of(Text)));
    }

    [Fact]
    public void A_language_without_a_model_has_none()
    {
        const string Text = "La ministre a fermé deux écoles de la ville, et les parents protestent.";

        Assert.Empty(ClaimTrees.Read(Text, ClaimSplitter.Split(Text, SplitOptions.Default)));
    }
}
