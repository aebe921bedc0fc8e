using ClaimTracker.Core.Citations.Pages;

namespace ClaimTracker.Core.Tests.Citations;

public sealed class QuoteFinderTests
{
    private const string Page =
        "In 2025\u00A0the city’s roads cost “39.8\n million” euros – less than planned. The mayor was pleased.";

    [Theory]
    [InlineData("the city's roads cost \"39.8 million\" euros", true)]
    [InlineData("“The city’s roads cost”", true)]
    [InlineData("euros - less than planned", true)]
    [InlineData("In 2025 … less than planned", true)]
    [InlineData("The city's roads [...] pleased.", true)]
    [InlineData("pleased … In 2025", false)]
    [InlineData("the roads cost 40 million", false)]
    [InlineData("", null)]
    [InlineData(" … ", null)]
    public void Words_are_found_however_they_are_set(string quote, bool? found) =>
        Assert.Equal(found, QuoteFinder.Find(Page, quote));
}
