using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ClaimTracker.Core.Teams;

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
        var read = NumberText.TryRead(Prefix, s, out var value);
        result = new ArticleNumber(value);
        return read;
    }

    public static bool operator <(ArticleNumber left, ArticleNumber right) => left.Value < right.Value;

    public static bool operator >(ArticleNumber left, ArticleNumber right) => left.Value > right.Value;

    public static bool operator <=(ArticleNumber left, ArticleNumber right) => left.Value <= right.Value;

    public static bool operator >=(ArticleNumber left, ArticleNumber right) => left.Value >= right.Value;

    public int CompareTo(ArticleNumber other) => Value.CompareTo(other.Value);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Value}");
}
