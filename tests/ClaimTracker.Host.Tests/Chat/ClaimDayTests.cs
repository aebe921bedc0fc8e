using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Publishing.Chat;

namespace ClaimTracker.Host.Tests.Chat;

public sealed class ClaimDayTests
{
    [Theory]
    [InlineData("2026-05-03", "en")]
    [InlineData(" 3 May 2026 ", "en")]
    [InlineData("May 3, 2026", "en")]
    [InlineData("3 mai 2026", "fr")]
    [InlineData("2026-05-03", "fr")]
    public void A_day_is_read_in_the_persons_language(string typed, string language) =>
        Assert.Equal(new DateOnly(2026, 5, 3), ClaimDay.Read(typed, ChatLanguage.Of(language))?.Day);

    [Theory]
    [InlineData("unknown")]
    [InlineData("Inconnue")]
    public void Nobody_may_know_it(string typed) =>
        Assert.Equal(new ClaimDay(Day: null, IsUnknown: true), ClaimDay.Read(typed, ChatLanguage.English));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Nothing_says_nothing(string? typed) =>
        Assert.Equal(new ClaimDay(Day: null, IsUnknown: false), ClaimDay.Read(typed, ChatLanguage.English));

    [Theory]
    [InlineData("3/5")]
    [InlineData("03/05/2026")]
    [InlineData("2026-02-30")]
    [InlineData("last spring")]
    public void What_two_people_read_differently_is_not_read(string typed) =>
        Assert.Null(ClaimDay.Read(typed, ChatLanguage.English));
}
