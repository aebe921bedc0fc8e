using System.Globalization;
using System.Net.Http.Headers;

namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>Durations as Discord writes them: seconds, with decimals.</summary>
internal static class Seconds
{
    /// <summary>Longer than any limit that was ever seen (three days), so that a wrong number cannot overflow a sum.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public static TimeSpan? Of(double seconds) =>
        double.IsNaN(seconds) || seconds < 0 ? null
        : seconds >= Longest.TotalSeconds ? Longest
        : TimeSpan.FromSeconds(seconds);

    /// <summary>Null: the header is missing, or no number, as when it is a date.</summary>
    public static TimeSpan? Of(HttpResponseHeaders headers, string name) =>
        Header(headers, name) is { } text
        && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? Of(seconds)
            : null;

    public static string? Header(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString().Trim() : null;
}
