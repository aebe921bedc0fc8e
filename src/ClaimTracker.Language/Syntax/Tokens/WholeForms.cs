using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Syntax.Tokens;

/// <summary>What has marks inside and is one token all the same: addresses, file names, faces, initials in a row.</summary>
internal static class WholeForms
{
    public static bool IsWhole(ReadOnlySpan<char> chunk, TokenWords words) =>
        IsFace(chunk) || ((char.IsLetterOrDigit(chunk[^1]) || chunk[^1] is '/') && IsAddress(chunk, words));

    /// <summary>Web and mail addresses, file names, tags of social media.</summary>
    public static bool IsAddress(ReadOnlySpan<char> chunk, TokenWords words)
    {
        if (!char.IsLetterOrDigit(chunk[0]))
        {
            return chunk[0] is '#' or '@' && chunk.Length > 1 && char.IsLetter(chunk[1]) && IsName(chunk[1..]);
        }

        if (chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || HasScheme(chunk))
        {
            return true;
        }

        var at = chunk.IndexOf('@');
        if (at > 0 && at < chunk.Length - 1 && !chunk.ContainsAny('<', '"', '('))
        {
            return true;
        }

        var dot = chunk.LastIndexOf('.');
        var slash = chunk.IndexOf('/');
        if (slash > 0)
        {
            dot = chunk[..slash].LastIndexOf('.');
        }

        var ending = slash > 0 ? chunk[..slash] : chunk;
        return dot > 0 && words.NameEndings.Contains(ending[(dot + 1)..]);
    }

    /// <summary>Initials with stops between them, without the last stop: "U.S", "p.m".</summary>
    public static bool IsDotted(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return word.Length % 2 == 1;
    }

    /// <summary>Faces made of marks: ":-)", ";)", "^_^", "&lt;3".</summary>
    public static bool IsFace(ReadOnlySpan<char> chunk)
    {
        if (chunk is "<3" or "^_^" or ":')" or ":'(")
        {
            return true;
        }

        if (chunk.Length is < 2 or > 5 || chunk[0] is not (':' or ';' or '=' or '8'))
        {
            return false;
        }

        var mouth = chunk[1] is '-' or 'o' or '^' ? chunk[2..] : chunk[1..];
        return !mouth.IsEmpty
            && mouth[0] is ')' or '(' or 'D' or 'P' or 'p' or '/' or '\\' or '|' or '3' or ']' or '['
            && mouth.IndexOfAnyExcept(mouth[0]) < 0
            && !(chunk[0] == '8' && mouth.Length == chunk.Length - 1);
    }

    private static bool HasScheme(ReadOnlySpan<char> chunk)
    {
        var colon = chunk.IndexOf("://");
        return colon is > 1 and < 12 || chunk.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsName(ReadOnlySpan<char> rest)
    {
        foreach (var letter in rest)
        {
            if (!char.IsLetterOrDigit(letter) && letter != '_')
            {
                return false;
            }
        }

        return true;
    }
}
