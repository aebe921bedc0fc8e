using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ClaimTracker.Core.Teams;

namespace ClaimTracker.Core.Watches;

/// <summary>What people call a watch: <c>W-17</c>. Counts from 1 inside a team, without gaps.</summary>
public readonly record struct WatchNumber(int Value) : IParsable<WatchNumber>, IComparable<WatchNumber>
{
    private const string Prefix = "W-";

    public static WatchNumber Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var number)
            ? number
            : throw new FormatException($"A watch's number looks like W-17 or 17; got '{s}'.");

    /// <summary>Reads <c>W-17</c>, <c>w-17</c> or <c>17</c>, with white space around it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out WatchNumber result)
    {
        var read = NumberText.TryRead(Prefix, s, out var value);
        result = new WatchNumber(value);
        return read;
    }

    public static bool operator <(WatchNumber left, WatchNumber right) => left.Value < right.Value;

    public static bool operator >(WatchNumber left, WatchNumber right) => left.Value > right.Value;

    public static bool operator <=(WatchNumber left, WatchNumber right) => left.Value <= right.Value;

    public static bool operator >=(WatchNumber left, WatchNumber right) => left.Value >= right.Value;

    public int CompareTo(WatchNumber other) => Value.CompareTo(other.Value);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Value}");
}
