using ClaimTracker.Discord.Limits;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Discord.Tests.Limits;

public sealed class FittingTests
{
    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("The reserve fund will shrink", 20, "The reserve fund…")]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitän", 10, "Donaudamp…")]
    [InlineData("flags 🇲🇱🇲🇱", 8, "flags…")]
    [InlineData(null, 5, "")]
    public void It_ends_at_a_word_with_an_ellipsis(string? text, int most, string expected) =>
        Assert.Equal(expected, Fitting.Fit(text, most));

    [Fact]
    public void Whatever_the_text_it_fits_and_has_no_half_characters() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                ArbMap.Default.ArbFor<PositiveInt>(),
                (text, most) =>
                {
                    var fitted = Fitting.Fit(text, most.Get);
                    return fitted.Length <= most.Get
                        && (text is null || char.IsSurrogate(text.LastOrDefault()) || !EndsInHalf(fitted, text));
                }
            )
            .QuickCheckThrowOnFailure();

    private static bool EndsInHalf(string fitted, string text) =>
        fitted != text
        && fitted.Length >= 2
        && char.IsHighSurrogate(fitted[^2])
        && char.IsLowSurrogate(text[fitted.Length - 1]);
}
