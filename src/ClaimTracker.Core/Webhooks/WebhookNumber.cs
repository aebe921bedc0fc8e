using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ClaimTracker.Core.Teams;

namespace ClaimTracker.Core.Webhooks;

/// <summary>What people call a webhook: <c>H-17</c>. Counts from 1 inside a team, without gaps.</summary>
public readonly record struct WebhookNumber(int Value) : IParsable<WebhookNumber>, IComparable<WebhookNumber>
{
    private const string Prefix = "H-";

    public static WebhookNumber Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var number)
            ? number
            : throw new FormatException($"A webhook's number looks like H-17 or 17; got '{s}'.");

    /// <summary>Reads <c>H-17</c>, <c>h-17</c> or <c>17</c>, with white space around it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out WebhookNumber result)
    {
        var read = NumberText.TryRead(Prefix, s, out var value);
        result = new WebhookNumber(value);
        return read;
    }

    public static bool operator <(WebhookNumber left, WebhookNumber right) => left.Value < right.Value;

    public static bool operator >(WebhookNumber left, WebhookNumber right) => left.Value > right.Value;

    public static bool operator <=(WebhookNumber left, WebhookNumber right) => left.Value <= right.Value;

    public static bool operator >=(WebhookNumber left, WebhookNumber right) => left.Value >= right.Value;

    public int CompareTo(WebhookNumber other) => Value.CompareTo(other.Value);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Value}");
}
