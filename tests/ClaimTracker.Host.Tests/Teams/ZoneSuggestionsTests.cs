using ClaimTracker.Host.Teams.Chat;
using ClaimTracker.Host.Tests.Chat;
using NodaTime;
using NodaTime.TimeZones;

namespace ClaimTracker.Host.Tests.Teams;

public sealed class ZoneSuggestionsTests
{
    private static readonly ZoneSuggestions Zones = new(
        new At(new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero))
    );

    [Theory]
    [InlineData("paris", "Europe/Paris")]
    [InlineData("PARIS", "Europe/Paris")]
    [InlineData("new york", "America/New_York")]
    [InlineData("new_y", "America/New_York")]
    [InlineData("são paulo", "America/Sao_Paulo")]
    [InlineData("europe/am", "Europe/Amsterdam")]
    [InlineData("France", "Europe/Paris")]
    [InlineData("mali", "Africa/Bamako")]
    [InlineData("kolk", "Asia/Kolkata")]
    [InlineData("calcutta", "Asia/Calcutta")]
    [InlineData("utc", "UTC")]
    [InlineData("+0", "UTC")]
    [InlineData("+2", "Europe/Paris")]
    [InlineData("utc+2", "Europe/Paris")]
    [InlineData("GMT +5:30", "Asia/Kolkata")]
    [InlineData("-4", "America/New_York")]
    [InlineData("−0230", "America/St_Johns")]
    [InlineData("+14", "Pacific/Kiritimati")]
    [InlineData("", "UTC")]
    [InlineData("   ", "UTC")]
    public void What_people_type_finds_the_zone_first(string typed, string zone) =>
        Assert.Equal(zone, Zones.For(typed, English)[0].Value);

    [Fact]
    public void Each_shows_the_time_that_it_is_there()
    {
        Assert.Equal("Europe/Paris — it is 14:00", Zones.For("paris", English)[0].Name);
        Assert.Equal("Asia/Kathmandu — il est 17:45", Zones.For("kathmandu", French)[0].Name);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("europe")]
    [InlineData("")]
    public void There_are_never_more_than_Discord_takes_and_each_is_a_zone(string typed)
    {
        var found = Zones.For(typed, English);

        Assert.Equal(25, found.Count);
        Assert.All(found, one => Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(one.Value)));
        Assert.All(found, one => Assert.InRange(one.Name.Length, 1, 100));
        Assert.Distinct(found.Select(one => one.Value));
    }

    [Theory]
    [InlineData("no such place")]
    [InlineData("+15")]
    [InlineData("+99:99")]
    [InlineData("+")]
    [InlineData("\0")]
    [InlineData("🦄")]
    public void What_is_no_place_finds_nothing_or_the_usual_ones(string typed) =>
        Assert.All(Zones.For(typed, English), one => Assert.NotNull(TzdbDateTimeZoneSource.Default.ForId(one.Value)));

    [Theory]
    [InlineData("paris", "Europe/Paris")]
    [InlineData("europe/paris", "Europe/Paris")]
    [InlineData("New York", "America/New_York")]
    [InlineData("europe", null)]
    [InlineData("gotham", null)]
    public void A_name_that_was_typed_and_not_chosen_is_understood_when_it_can_be_only_one(
        string typed,
        string? zone
    ) => Assert.Equal(zone, ZoneSuggestions.Find(typed));

    [Fact]
    public async Task They_come_while_a_person_types()
    {
        await using var newsroom = await Newsroom.OpenAsync();

        var choices = await newsroom
            .Ann.In(newsroom.Checks)
            .Suggest("/setup", "time-zone", "paris", TestContext.Current.CancellationToken);

        Assert.StartsWith("Europe/Paris — it is ", choices[0].Name);
    }

    private static System.Globalization.CultureInfo English => Host.Chat.ChatLanguage.English;

    private static System.Globalization.CultureInfo French => Host.Chat.ChatLanguage.French;

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
