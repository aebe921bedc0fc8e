using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ClaimTracker.Core.Articles;

/// <summary>What people call an article: <c>A-17</c>. Counts from 1 inside a team, without gaps.</summary>
public readonly record struct ArticleNumber(int Value) : IParsable<ArticleNumber>, IComparable<ArticleNumber>
{
    private const string Prefix = "A-";

    public static ArticleNumber Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var number)
            ? number
            : throw new FormatException($"An article number looks like A-17 or 17; got '{s}'.");

    /// <summary>Reads <c>A-17</c>, <c>a-17</c> or <c>17</c>, with white space around it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ArticleNumber result)
    {
        var digits = s.AsSpan().Trim();
        if (digits.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            digits = digits[Prefix.Length..];
        }

        var read = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        result = new ArticleNumber(read ? value : 0);
        return read;
    }

    public static bool operator <(ArticleNumber left, ArticleNumber right) => left.Value < right.Value;

    public static bool operator >(ArticleNumber left, ArticleNumber right) => left.Value > right.Value;

    public static bool operator <=(ArticleNumber left, ArticleNumber right) => left.Value <= right.Value;

    public static bool operator >=(ArticleNumber left, ArticleNumber right) => left.Value >= right.Value;

    public int CompareTo(ArticleNumber other) => Value.CompareTo(other.Value);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Value}");
}
