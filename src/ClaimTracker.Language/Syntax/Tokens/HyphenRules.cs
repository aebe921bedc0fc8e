using System.Buffers;
using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Syntax.Tokens;

/// <summary>Decides whether hyphens cut: the treebank cuts compounds and ranges, but not bound prefixes and telephone numbers.</summary>
internal static class HyphenRules
{
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789-");

    public static bool Cuts(ReadOnlySpan<char> chunk, TokenWords words)
    {
        var hyphen = chunk.IndexOf('-');
        if (hyphen <= 0 || hyphen == chunk.Length - 1)
        {
            return false;
        }

        var left = chunk[..hyphen];
        var right = chunk[(hyphen + 1)..];
        if (IsNumber(left) && !chunk.ContainsAnyExcept(NumberMarks))
        {
            return !right.Contains('-') && left.Length <= 4 && right.Length <= 4 && !IsCode(left, right);
        }

        var last = chunk[(chunk.LastIndexOf('-') + 1)..];
        return right.Contains('-') || !(words.BoundPrefixes.Contains(left) || words.BoundSuffixes.Contains(last));
    }

    private static bool IsCode(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length is 1 or 3 && right.Length == 4;

    private static bool IsNumber(ReadOnlySpan<char> part) => part.IndexOfAnyExceptInRange('0', '9') < 0;
}
