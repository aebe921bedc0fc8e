using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;

namespace ClaimTracker.Host.Tests.Web;

public sealed class ClaimCursorTests
{
    [Theory]
    [InlineData("NaN~1")]
    [InlineData("Infinity~1")]
    [InlineData("0.5")]
    [InlineData("0.5~0")]
    [InlineData("0.5~1~2")]
    [InlineData("-0.5~1")]
    [InlineData("~")]
    public void A_place_that_no_claim_can_have_is_not_read(string text) =>
        Assert.False(ClaimCursor.TryParse(text, out _));

    [Theory]
    [InlineData("0.87~17")]
    [InlineData("0~1")]
    [InlineData("1~2147483647")]
    public void A_place_reads_back_as_it_was_written(string text)
    {
        Assert.True(ClaimCursor.TryParse(text, out var cursor));
        Assert.Equal(text, cursor.ToString());
    }
}
