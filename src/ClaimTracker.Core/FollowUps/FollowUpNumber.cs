using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ClaimTracker.Core.Teams;

namespace ClaimTracker.Core.FollowUps;

/// <summary>What people call a follow-up: <c>F-17</c>. Counts from 1 inside a team, without gaps.</summary>
public readonly record struct FollowUpNumber(int Value) : IParsable<FollowUpNumber>, IComparable<FollowUpNumber>
{
    private const string Prefix = "F-";

    public static FollowUpNumber Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var number)
            ? number
            : throw new FormatException($"A follow-up's number looks like F-17 or 17; got '{s}'.");

    /// <summary>Reads <c>F-17</c>, <c>f-17</c> or <c>17</c>, with white space around it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FollowUpNumber result)
    {
        var read = NumberText.TryRead(Prefix, s, out var value);
        result = new FollowUpNumber(value);
        return read;
    }

    public static bool operator <(FollowUpNumber left, FollowUpNumber right) => left.Value < right.Value;

    public static bool operator >(FollowUpNumber left, FollowUpNumber right) => left.Value > right.Value;

    public static bool operator <=(FollowUpNumber left, FollowUpNumber right) => left.Value <= right.Value;

    public static bool operator >=(FollowUpNumber left, FollowUpNumber right) => left.Value >= right.Value;

    public int CompareTo(FollowUpNumber other) => Value.CompareTo(other.Value);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Value}");
}
