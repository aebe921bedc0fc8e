using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>The <c>format</c>s of the document: <c>date-time</c> (RFC 3339), <c>uri</c> (RFC 3986) and Discord's own.</summary>
internal static partial class Formats
{
    private const int LeapSecond = 60;
    private const int LimitMs = 1000;
    private const double TwoTo31 = 2_147_483_648;
    private const double TwoTo63 = 9_223_372_036_854_775_808;

    private const string Unit = @"(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})";
    private const string PathUnit = @"(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})";
    private const string Host = $@"(?:\[[0-9a-f:.]+\]|{Unit}*)";
    private const string Authority = $@"(?:(?:{Unit}|:)*@)?{Host}(?::[0-9]*)?";
    private const string Way = $@"(?://{Authority}(?:/{PathUnit}*)*|/?{PathUnit}+(?:/{PathUnit}*)*|/)";
    private const string Tail = $@"(?:{PathUnit}|[/?])*";
    private const string UriPattern = $@"^[a-z][a-z0-9+.\-]*:{Way}(?:\?{Tail})?(?:\#{Tail})?\z";

    private const string DateTimePattern =
        @"^(?<date>\d{4}-\d\d-\d\d)[Tt ](?<time>\d\d:\d\d):(?<second>\d\d)(?:\.\d+)?(?:[Zz]|[+-](?<zone>\d\d:\d\d))\z";

    /// <exception cref="NotSupportedException">A format that this validator does not know: it must not pass unseen.</exception>
    public static bool IsText(string format, string text) =>
        format switch
        {
            "snowflake" => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "date-time" => IsDateTime(text),
            "uri" => UriText().IsMatch(text),
            // Any text: a keyword of its own limits the length.
            "nonce" => true,
            _ => throw new NotSupportedException($"The validator does not know the format '{format}' of a text."),
        };

    /// <exception cref="NotSupportedException">A format that this validator does not know.</exception>
    public static bool IsNumber(string format, JsonElement number) =>
        format switch
        {
            "int32" => IsWholeBetween(number, -TwoTo31, TwoTo31 - 1),
            "int64" => IsWholeBetween(number, -TwoTo63, TwoTo63),
            "double" => double.IsFinite(number.GetDouble()),
            _ => throw new NotSupportedException($"The validator does not know the format '{format}' of a number."),
        };

    private static bool IsWholeBetween(JsonElement number, double least, double most) =>
        SchemaCheck.KindsOf(number).HasFlag(Kinds.Integer)
        && number.GetDouble() is var value
        && value >= least
        && value <= most;

    // A leap second is let through in any minute: which minutes had one is not this validator's business.
    private static bool IsDateTime(string text) =>
        DateTimeText().Match(text) is { Success: true } match
        && DateOnly.TryParseExact(
            match.Groups["date"].ValueSpan,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        )
        && IsTimeOfDay(match.Groups["time"])
        && int.Parse(match.Groups["second"].ValueSpan, CultureInfo.InvariantCulture) <= LeapSecond
        && (!match.Groups["zone"].Success || IsTimeOfDay(match.Groups["zone"]));

    private static bool IsTimeOfDay(Group text) =>
        TimeOnly.TryParseExact(text.ValueSpan, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(UriPattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LimitMs)]
    private static partial Regex UriText();

    [GeneratedRegex(DateTimePattern, RegexOptions.CultureInvariant | RegexOptions.ECMAScript, LimitMs)]
    private static partial Regex DateTimeText();
}
