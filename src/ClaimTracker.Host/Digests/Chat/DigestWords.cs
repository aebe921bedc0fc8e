using System.Globalization;
using ClaimTracker.Host.Chat;
using NodaTime;
using NodaTime.Text;

namespace ClaimTracker.Host.Digests.Chat;

/// <summary>What is said about digests in Discord; the words are in the resource files of the same name.</summary>
internal static class DigestWords
{
    public static ChatTexts Texts { get; } = new(typeof(DigestWords));

    /// <summary>"Monday 9 March 2026", "dimanche 1er mars 2026".</summary>
    public static string Day(LocalDate day, CultureInfo culture)
    {
        var written = LocalDatePattern.Create("dddd d MMMM uuuu", culture).Format(day);
        // Of the days of a month French counts the first one only.
        return day.Day == 1 && culture.TwoLetterISOLanguageName == "fr"
            ? written.Replace(" 1 ", " 1er ", StringComparison.Ordinal)
            : written;
    }

    /// <summary>"Monday", "lundi".</summary>
    public static string Weekday(IsoDayOfWeek day, CultureInfo culture) => Texts.Say(culture, $"Name_{day}");

    /// <summary>"09:00", "9 h 00".</summary>
    public static string Clock(LocalTime clock, CultureInfo culture) =>
        LocalTimePattern.Create(Texts.Say(culture, "ClockPattern"), culture).Format(clock);
}
