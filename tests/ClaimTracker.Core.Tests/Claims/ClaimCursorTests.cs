using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Core.Tests.Claims;

public sealed class ClaimCursorTests
{
    [Fact]
    public void A_place_is_read_back_from_an_address() =>
        Prop.ForAll(
                Gen.Choose(0, 100).ToArbitrary(),
                ArbMap.Default.ArbFor<PositiveInt>(),
                (percent, number) =>
                {
                    var place = new ClaimCursor(percent / 100.0, new ClaimNumber(number.Get));
                    return ClaimCursor.TryParse(place.ToString(), out var read) && read == place;
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("0.5")]
    [InlineData("0.5~0")]
    [InlineData("0.5~1~2")]
    [InlineData("0,5~1")]
    [InlineData("half~1")]
    [InlineData("NaN~1")]
    [InlineData("Infinity~1")]
    [InlineData("-1~1")]
    public void Anything_else_is_no_place(string? text) => Assert.False(ClaimCursor.TryParse(text, out _));

    [Fact]
    public void A_number_too_large_to_hold_is_no_place() =>
        Assert.False(ClaimCursor.TryParse($"{new string('9', 400)}~1", out _));
}
