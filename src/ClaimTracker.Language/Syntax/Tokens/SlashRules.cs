namespace ClaimTracker.Language.Syntax.Tokens;

/// <summary>Decides whether slashes cut: between words and in fractions, but not in dates, codes and short forms.</summary>
internal static class SlashRules
{
    public static bool Cuts(ReadOnlySpan<char> chunk)
    {
        var slash = chunk.IndexOf('/');
        var left = chunk[..slash];
        var right = chunk[(slash + 1)..];
        if (
            left.IsEmpty
            || right.IsEmpty
            || chunk.Length <= 3 && char.IsLetter(chunk[0])
            || (left.Length == 1 && char.IsLetter(left[0]))
        )
        {
            return false;
        }

        if (!char.IsDigit(left[^1]) || !char.IsDigit(right[0]))
        {
            return true;
        }

        return !right.Contains('/')
            && (left.Length == 4 || (left.Length == 1 && right.Length == 1 && left[0] < right[0]));
    }
}
