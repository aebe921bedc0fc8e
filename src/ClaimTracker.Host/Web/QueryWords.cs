using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Web;

/// <summary>Reads what an address says after its question mark; blank means nothing, and what cannot be read gives a sentence.</summary>
internal static class QueryWords
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public static string? ReadText(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public static T? ReadChoice<T>(string name, string? typed, ICollection<string> problems)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (Choice.TryRead<T>(typed, out var choice))
        {
            return choice;
        }

        problems.Add($"'{name}' needs one of {string.Join(", ", Enum.GetNames<T>())}; got '{typed}'.");
        return null;
    }

    public static ArticleNumber? ReadArticle(string name, string? typed, ICollection<string> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (ArticleNumber.TryParse(typed, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        problems.Add($"'{name}' needs a number such as A-3; got '{typed}'.");
        return null;
    }

    /// <summary>The beginning of a day, in UTC.</summary>
    public static DateTimeOffset? ReadDay(string name, string? typed, ICollection<string> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (DateOnly.TryParseExact(typed, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return BeginningOf(day);
        }

        problems.Add($"'{name}' needs a day such as 2026-11-20; got '{typed}'.");
        return null;
    }

    /// <summary>The end of a day, which is the beginning of the next one.</summary>
    public static DateTimeOffset? ReadEndOfDay(string name, string? typed, ICollection<string> problems) =>
        ReadDay(name, typed, problems) is { } day ? EndOf(DateOnly.FromDateTime(day.UtcDateTime)) : null;

    public static DateTimeOffset BeginningOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>The last day there is has no next one.</summary>
    public static DateTimeOffset EndOf(DateOnly day) =>
        day < DateOnly.MaxValue ? BeginningOf(day.AddDays(1)) : DateTimeOffset.MaxValue;

    /// <summary>The day of a moment, as <see cref="ReadDay"/> reads it.</summary>
    public static string DayOf(DateTimeOffset moment) =>
        DateOnly.FromDateTime(moment.UtcDateTime).ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A moment; in UTC when it says no zone.</summary>
    public static DateTimeOffset? ReadMoment(string name, string? typed, ICollection<string> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (DateTimeOffset.TryParse(typed, CultureInfo.InvariantCulture, Utc, out var moment))
        {
            return moment;
        }

        problems.Add($"'{name}' needs a moment such as 2026-11-20T08:00:00Z; got '{typed}'.");
        return null;
    }

    public static bool ReadYes(string name, string? typed, ICollection<string> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return false;
        }

        if (bool.TryParse(typed, out var wanted))
        {
            return wanted;
        }

        problems.Add($"'{name}' needs true or false; got '{typed}'.");
        return false;
    }
}
