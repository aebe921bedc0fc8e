using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ClaimTracker.Core.Teams;

namespace ClaimTracker.Core.Claims;

/// <summary>What people call a claim: <c>C-17</c>. Counts from 1 inside a team, without gaps.</summary>
public readonly record struct ClaimNumber(int Value) : IParsable<ClaimNumber>, IComparable<ClaimNumber>
{
    private const string Prefix = "C-";

    public static ClaimNumber Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var number)
            ? number
            : throw new FormatException($"A claim number looks like C-17 or 17; got '{s}'.");

    /// <summary>Reads <c>C-17</c>, <c>c-17</c> or <c>17</c>, with white space around it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ClaimNumber result)
    {
        var read = NumberText.TryRead(Prefix, s, out var value);
        result = new ClaimNumber(value);
        return read;
    }

    public static bool operator <(ClaimNumber left, ClaimNumber right) => left.Value < right.Value;

    public static bool operator >(ClaimNumber left, ClaimNumber right) => left.Value > right.Value;

    public static bool operator <=(ClaimNumber left, ClaimNumber right) => left.Value <= right.Value;

    public static bool operator >=(ClaimNumber left, ClaimNumber right) => left.Value >= right.Value;

    public int CompareTo(ClaimNumber other) => Value.CompareTo(other.Value);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Value}");
}
