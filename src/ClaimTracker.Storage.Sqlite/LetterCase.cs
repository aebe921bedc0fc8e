using Microsoft.Data.Sqlite;

namespace ClaimTracker.Storage.Sqlite;

/// <summary>Lets LIKE ignore the case of every letter: SQLite's own knows only A to Z (https://sqlite.org/lang_expr.html#like).</summary>
internal static class LetterCase
{
    private const char Many = '%';
    private const char One = '_';

    /// <summary>Puts this LIKE in the place of SQLite's own, until the connection is closed.</summary>
    public static void Teach(SqliteConnection connection) =>
        connection.CreateFunction<string?, string?, string?, bool?>("like", Matches, isDeterministic: true);

    /// <summary>What <c>text LIKE pattern ESCAPE escape</c> gives; absent as soon as one of them is.</summary>
    internal static bool? Matches(string? pattern, string? text, string? escape)
    {
        if (pattern is null || text is null || escape is not [var sign])
        {
            return null;
        }

        // After a mismatch, the last "%" takes one character more.
        var (p, t, afterMany, taken) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            var isEscaped = p < pattern.Length - 1 && pattern[p] == sign;
            if (!isEscaped && p < pattern.Length && pattern[p] == Many)
            {
                (afterMany, taken) = (++p, t);
            }
            else if (p < pattern.Length && IsSame(pattern, isEscaped ? p + 1 : p, isEscaped, text[t]))
            {
                (p, t) = (isEscaped ? p + 2 : p + 1, t + 1);
            }
            else if (afterMany >= 0)
            {
                (p, t) = (afterMany, ++taken);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).Trim(Many).IsEmpty;
    }

    private static bool IsSame(string pattern, int at, bool isEscaped, char c) =>
        (!isEscaped && pattern[at] == One) || char.ToUpperInvariant(pattern[at]) == char.ToUpperInvariant(c);
}
