using ClaimTracker.Language.Kinds;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Language.Tests.Splitting;

public sealed class ClaimKindTests
{
    [Theory]
    [InlineData("The navy controls the strait.", ClaimKind.Fact)]
    [InlineData("The town has 40,000 inhabitants.", ClaimKind.Quantity)]
    [InlineData("The council met on 3 May 2021.", ClaimKind.Fact)]
    [InlineData("The council may have met 3 times.", ClaimKind.Quantity)]
    [InlineData("Rents are higher than wages.", ClaimKind.Comparison)]
    [InlineData("The bridge will open in spring.", ClaimKind.Prediction)]
    [InlineData("The cast includes Will Berg.", ClaimKind.Fact)]
    [InlineData("“The bridge was closed for months,” he said.", ClaimKind.Quotation)]
    [InlineData("I think the bridge is ugly.", ClaimKind.Opinion)]
    [InlineData("The flame of hope lit our hearts.", ClaimKind.Rhetoric)]
    public void The_surface_tells_the_kind(string text, ClaimKind kind)
    {
        var claim = Assert.Single(ClaimSplitter.Split(text, SplitOptions.Default).Claims);

        Assert.Equal(kind, claim.Kind);
    }

    [Fact]
    public void Sentences_of_a_quotation_block_are_quotations()
    {
        var split = ClaimSplitter.Split("> The bridge was closed for months.", SplitOptions.Default);

        Assert.Equal(ClaimKind.Quotation, Assert.Single(split.Claims).Kind);
    }

    [Fact]
    public void What_is_said_of_the_speaker_is_no_quotation()
    {
        var split = ClaimSplitter.Split(
            "> “We sold the port in May,” said the mayor, Anna Holt, who took office in 2020.",
            SplitOptions.Default
        );

        Assert.Equal(
            [
                ("We sold the port in May.", ClaimKind.Quotation),
                ("Anna Holt is the mayor.", ClaimKind.Fact),
                ("Anna Holt took office in 2020.", ClaimKind.Fact),
            ],
            split.Claims.Select(claim => (claim.Wording, claim.Kind))
        );
    }
}
