using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Core.Tests.Publishing;

public sealed class PublicationCursorTests
{
    [Fact]
    public void A_place_is_read_as_it_was_written()
    {
        var place = new PublicationCursor(Rating.MostlyFalse, Some.Noon, new ClaimNumber(17));

        Assert.True(PublicationCursor.TryParse(place.ToString(), out var read));
        Assert.Equal(place, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2~3")]
    [InlineData("2~3~4~5")]
    [InlineData("9~3~4")]
    [InlineData("2~-3~4")]
    [InlineData("2~9223372036854775807~4")]
    [InlineData("2~3~0")]
    public void What_is_no_place_is_not_read(string? text) => Assert.False(PublicationCursor.TryParse(text, out _));
}
