using System.Globalization;
using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Refusals;
using NodaTime;

namespace ClaimTracker.Core.Tests.Calendar;

public sealed class WhenReaderTests
{
    private const string Thursday = "Europe/Paris 2026-11-26T10:20:40";

    public static TheoryData<string, string, string> Rows => new(Readings.All);

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_is_typed_is_read_as_it_is_meant(string place, string typed, string expected)
    {
        var (zone, now) = Readings.At(place);

        var outcome = WhenReader.Read(typed, zone, now);

        Assert.Equal(
            expected,
            outcome.Is(out var when, out var refusal) ? Readings.Written(when) : $"!! {refusal.Key}"
        );
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_wall_clock_is_that_of_the_instant_in_the_zone(string place, string typed, string expected)
    {
        var (zone, now) = Readings.At(place);

        var isRead = WhenReader.Read(typed, zone, now).Is(out var when, out _);

        Assert.Equal(!expected.StartsWith("!!", StringComparison.Ordinal), isRead);
        Assert.True(
            when is null || (when.Zone == zone && when.At > now && when.At.InZone(zone).LocalDateTime == when.Local)
        );
    }

    [Theory]
    [InlineData("  tomorrow   14:30 ")]
    [InlineData("tomorrow\u00A014:30")]
    [InlineData("\u202Ftomorrow\t14:30\r\n")]
    [InlineData("TOMORROW 14:30.")]
    [InlineData("Tomorrow, 14:30!")]
    [InlineData("tomorrow 14:30")]
    [InlineData("\u200Etomor\u200Brow 14:30")]
    [InlineData("tomorrow - 14:30")]
    [InlineData("tomorrow (14:30)")]
    [InlineData("demain à 14 h 30")]
    [InlineData("DEMAIN\u00A0A 14\u00A0H\u00A030")]
    [InlineData("demain a\u0300 14h30")]
    public void Spaces_case_accents_and_commas_do_not_matter(string typed)
    {
        var (zone, now) = Readings.At(Thursday);

        Assert.True(WhenReader.Read(typed, zone, now).Is(out var when, out _));
        Assert.Equal(new LocalDateTime(2026, 11, 27, 14, 30), when.Local);
    }

    [Theory]
    [InlineData("aujourd'hui 18 h")]
    [InlineData("aujourd’hui 18 h")]
    [InlineData("aujourdʼhui 18 h")]
    [InlineData("aujourd‘hui 18 h")]
    [InlineData("aujourd hui 18 h")]
    public void Apostrophes_are_all_the_same(string typed)
    {
        var (zone, now) = Readings.At(Thursday);

        Assert.True(WhenReader.Read(typed, zone, now).Is(out var when, out _));
        Assert.Equal(new LocalDateTime(2026, 11, 26, 18, 0), when.Local);
    }

    [Fact]
    public void What_comes_twice_is_the_second_when_the_first_is_past()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
        var firstHalfPastOne = Instant.FromUtc(2026, 11, 1, 5, 30);

        Assert.True(WhenReader.Read("today 1:30", zone, firstHalfPastOne).Is(out var when, out _));
        Assert.Equal(firstHalfPastOne + Duration.FromHours(1), when.At);
    }

    [Theory]
    [InlineData(" ", "NothingTyped")]
    [InlineData("soon", "NotUnderstood")]
    [InlineData("today 9:00", "Past")]
    [InlineData("2040-01-01", "TooFar")]
    [InlineData("01/12/2026", "EitherDate")]
    [InlineData("31 November", "NoSuchDate")]
    [InlineData("25:00", "NoSuchTime")]
    [InlineData("Monday 1 December", "OtherWeekday")]
    public void A_refusal_says_what_was_needed_what_was_found_and_what_to_do(string typed, string key)
    {
        var refusal = Refuse(typed);

        Assert.Equal(key, refusal.Key);
        Assert.Equal(Sentences[key].English, refusal.ToString());
        Assert.Equal(Sentences[key].French, refusal.Sentence(CultureInfo.GetCultureInfo("fr")));
    }

    [Fact]
    public void What_is_too_long_is_not_read_and_is_shown_cut()
    {
        var refusal = Refuse("tomorrow" + new string(' ', 93) + "14:30");

        Assert.Equal("NotUnderstood", refusal.Key);
        Assert.Contains("“tomorrow" + new string(' ', 52) + "…”", refusal.ToString());
    }

    [Fact]
    public void A_long_text_is_not_cut_within_a_character() =>
        Assert.Contains($"“{new string('x', 59)}…”", Refuse(new string('x', 59) + "🎉🎉").ToString());

    [Fact]
    public void A_hundred_characters_are_read()
    {
        var (zone, now) = Readings.At(Thursday);

        Assert.True(WhenReader.Read("tomorrow" + new string(' ', 87) + "14:30", zone, now).Is(out _, out _));
    }

    private static readonly Dictionary<string, (string English, string French)> Sentences = new()
    {
        ["NothingTyped"] = (
            "A date or a time is needed, and nothing was typed; try “tomorrow 14:30” or “in 3 days”.",
            "Il faut une date ou une heure, et rien n’a été saisi ; essayez « demain 14 h 30 » ou « dans 3 jours »."
        ),
        ["NotUnderstood"] = (
            "A date or a time is needed; “soon” could not be understood. Try “tomorrow 14:30” or “in 3 days”.",
            "Il faut une date ou une heure ; « soon » n’a pas été compris. Essayez « demain 14 h 30 » ou « dans 3 jours »."
        ),
        ["Past"] = (
            "A time to come is needed; “today 9:00” was read as Thursday 26 November 2026, 09:00, which is past. Name a later one.",
            "Il faut un moment à venir ; « today 9:00 » a été lu comme jeudi 26 novembre 2026, 09:00, qui est passé. Indiquez un moment plus tardif."
        ),
        ["TooFar"] = (
            "A date up to 26 November 2036 is needed; “2040-01-01” is too far away. Name a nearer one.",
            "Il faut une date jusqu’au 26 novembre 2036 ; « 2040-01-01 » est trop éloigné. Indiquez une date plus proche."
        ),
        ["EitherDate"] = (
            "A date that means one day only is needed; “01/12/2026” could be 1 December or 12 January. Type 2026-12-01 or 2026-01-12.",
            "Il faut une date qui ne désigne qu’un jour ; « 01/12/2026 » peut être le 1 décembre ou le 12 janvier. Saisissez 2026-12-01 ou 2026-01-12."
        ),
        ["NoSuchDate"] = (
            "A date of the calendar is needed; “31 November” names a day that does not exist. Check the day and the month.",
            "Il faut une date du calendrier ; « 31 November » désigne un jour qui n’existe pas. Vérifiez le jour et le mois."
        ),
        ["NoSuchTime"] = (
            "A time from 0:00 to 24:00 is needed; “25:00” names one that does not exist. Type it as in 14:30 or 2:30 pm.",
            "Il faut une heure entre 0 h et 24 h ; « 25:00 » en désigne une qui n’existe pas. Saisissez-la comme dans 14:30 ou 14 h 30."
        ),
        ["OtherWeekday"] = (
            "A weekday and a date that agree are needed; in “Monday 1 December” they do not: 1 December 2026 is a Tuesday. Leave one of them out.",
            "Il faut un jour de la semaine et une date qui s’accordent ; dans « Monday 1 December », ce n’est pas le cas : le 1 décembre 2026 est un mardi. Omettez l’un des deux."
        ),
    };

    private static Refusal Refuse(string typed)
    {
        var (zone, now) = Readings.At(Thursday);
        return WhenReader.Read(typed, zone, now).Is(out _, out var refusal)
            ? throw new InvalidOperationException($"'{typed}' was read.")
            : refusal;
    }
}
