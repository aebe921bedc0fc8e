using System.Globalization;
using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Calendar.Languages;
using ClaimTracker.Core.Calendar.Reading;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace ClaimTracker.Core.Tests.Calendar;

public sealed class AnyTypedTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(3000);

    [Fact]
    public void Whatever_is_typed_is_a_time_within_ten_years_or_a_sentence_in_both_languages()
    {
        var times = 0;

        Check.One(
            Often,
            Prop.ForAll(
                TypedSomewhere(AnyMoment.Typed),
                typed =>
                {
                    if (!WhenReader.Read(typed.Text, typed.Zone, typed.Now).Is(out var when, out var refusal))
                    {
                        return refusal.ToString() != refusal.Sentence(CultureInfo.GetCultureInfo("fr"));
                    }

                    times++;
                    var last = typed.Now.InZone(typed.Zone).LocalDateTime.PlusYears(10).PlusDays(2);
                    return when.At > typed.Now
                        && when.Local < last
                        && when.At.InZone(when.Zone).LocalDateTime == when.Local;
                }
            )
        );

        // A generator that never typed a time would prove little.
        Assert.InRange(times, 100, int.MaxValue);
    }

    [Fact]
    public void No_text_at_all_makes_reading_fail() =>
        Check.One(
            Often,
            Prop.ForAll(
                TypedSomewhere(ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")),
                typed => WhenReader.Read(typed.Text, typed.Zone, typed.Now).Is(out _, out _) || true
            )
        );

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(101)]
    public void A_huge_text_is_refused(int length) =>
        Assert.False(
            WhenReader
                .Read(new string('1', length), DateTimeZone.Utc, Instant.FromUtc(2026, 1, 1, 0, 0))
                .Is(out _, out _)
        );

    [Fact]
    public void Every_wall_clock_in_iso_form_is_read_back() =>
        Check.One(
            Often,
            Prop.ForAll(
                ComingSomewhere(),
                coming =>
                    LocalForms(coming.Local)
                        .All(text => Read(text, coming) is { HadTime: true } when && Fits(when, coming))
            )
        );

    [Fact]
    public void Every_instant_is_read_back_from_iso_forms_and_unix_time() =>
        Check.One(
            Often,
            Prop.ForAll(
                ComingSomewhere(),
                coming =>
                {
                    var at = coming.Local.InZoneLeniently(coming.Zone).ToInstant();
                    return InstantForms(at, coming.Zone).All(text => Read(text, coming)?.At == at);
                }
            )
        );

    [Fact]
    public void Every_date_is_read_back_from_its_iso_form() =>
        Check.One(
            Often,
            Prop.ForAll(
                ComingSomewhere(),
                coming =>
                    Read(LocalDatePattern.Iso.Format(coming.Local.Date.PlusDays(2)), coming) is { HadTime: false } when
                    && when.Local >= coming.Local.Date.PlusDays(2).At(new LocalTime(9, 0))
            )
        );

    [Fact]
    public void Every_word_of_a_language_file_is_one_that_people_can_type()
    {
        var words = CalendarLanguage.All.SelectMany(language => language.Words.Keys);

        Assert.All(words, word => Assert.All(Tokens.Of(word), token => Assert.Equal(TokenKind.Word, token.Kind)));
        Assert.All(words, word => Assert.NotEqual("", word));
    }

    [Fact]
    public void No_word_is_two_things_of_one_kind_in_two_languages()
    {
        var meanings = CalendarLanguage
            .All.SelectMany(language => language.Words, (_, word) => word)
            .SelectMany(word => word.Value, (word, meaning) => (word.Key, Meaning: meaning))
            .Where(entry => entry.Meaning is not Meaning.Mark)
            .Distinct()
            .GroupBy(entry => (entry.Key, entry.Meaning.GetType()));

        Assert.All(meanings, same => Assert.Single(same));
    }

    [Fact]
    public void English_and_French_are_there_and_say_the_same_things()
    {
        Assert.Equal(["English", "French"], CalendarLanguage.All.Select(language => language.Name));
        Assert.All(
            CalendarLanguage.All,
            language =>
            {
                var meanings = language.Words.Values.SelectMany(all => all).ToHashSet();
                Assert.Equal(7, meanings.OfType<Meaning.Weekday>().Count());
                Assert.Equal(12, meanings.OfType<Meaning.Month>().Count());
                Assert.Empty(
                    Enumerable.Range(1, 12).Except(meanings.OfType<Meaning.Number>().Select(number => number.Value))
                );
                Assert.Equal(6, meanings.OfType<Meaning.Unit>().Select(unit => unit.Of).Distinct().Count());
                Assert.Equal(6, meanings.OfType<Meaning.Part>().Count());
            }
        );
    }

    private static Arbitrary<(string Text, DateTimeZone Zone, Instant Now)> TypedSomewhere(Gen<string> typed) =>
        (
            from text in typed
            from zone in AnyMoment.Zone
            from local in AnyMoment.LocalIn(zone)
            select (text, zone, local.InZoneLeniently(zone).ToInstant())
        ).ToArbitrary();

    private static Arbitrary<Coming> ComingSomewhere() =>
        (
            from zone in AnyMoment.Zone
            from local in AnyMoment.LocalIn(zone)
            from hours in Gen.Choose(3 * 24, 9 * 366 * 24)
            select new Coming(local, zone, local.InZoneLeniently(zone).ToInstant() - Duration.FromHours(hours))
        ).ToArbitrary();

    private static IEnumerable<string> LocalForms(LocalDateTime local) =>
        [
            LocalDateTimePattern.GeneralIso.Format(local),
            local.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture),
            local.ToString("uuuu/M/d H:mm", CultureInfo.InvariantCulture),
            local.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            local.ToString("d MMMM uuuu 'at' h:mm tt", CultureInfo.InvariantCulture),
            local.ToString("dddd d MMMM uuuu '\u00E0' H' h 'mm", CultureInfo.GetCultureInfo("fr")),
        ];

    private static IEnumerable<string> InstantForms(Instant at, DateTimeZone zone) =>
        [
            InstantPattern.General.Format(at),
            InstantPattern.ExtendedIso.Format(at),
            $"{at.ToDateTimeOffset():O}",
            $"{at.ToDateTimeOffset():u}",
            OffsetDateTimePattern.Rfc3339.Format(at.WithOffset(Offset.FromHours(-5))),
            OffsetDateTimePattern.GeneralIso.Format(at.WithOffset(WholeMinutes(zone.GetUtcOffset(at)))),
            $"<t:{at.ToUnixTimeSeconds()}:F>",
        ];

    // Liberia kept its clocks 44:30 minutes behind until 1972; no ISO form says so.
    private static Offset WholeMinutes(Offset offset) => Offset.FromSeconds(offset.Seconds / 60 * 60);

    private static When? Read(string text, Coming coming) =>
        WhenReader.Read(text, coming.Zone, coming.Now).Is(out var when, out _) ? when : null;

    private static bool Fits(When when, Coming coming) =>
        when.At == coming.Local.InZoneLeniently(coming.Zone).ToInstant()
        && when.Local == when.At.InZone(coming.Zone).LocalDateTime;

    private sealed record Coming(LocalDateTime Local, DateTimeZone Zone, Instant Now);
}
