using System.Text;
using ClaimTracker.Core.Articles.Reading.Decoding;

namespace ClaimTracker.Core.Citations.Pages;

/// <summary>
/// Finds quoted words in a text, however white space, quotation marks, dashes and capitals are written. Where the quote leaves words out ("…",
/// "[…]") its parts must follow one another.
/// </summary>
internal static class QuoteFinder
{
    // Each of these is written as the sign after it.
    private const string Signs = "“\"”\"„\"«\"»\"‟\"‘'’'‚'‹'›'′'–-—-‐-‑-−-";

    private static readonly string[] Gaps = ["[...]", "(...)", "..."];

    /// <summary>Absent when there is no quote.</summary>
    public static bool? Find(string text, string? quote)
    {
        var parts = Bare(quote ?? "").Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
        string[] wanted = [.. parts.Select(part => part.Trim('"', '\'', '.', ',', ';')).Where(part => part.Length > 0)];
        return wanted.Length == 0 ? null : Follow(Bare(text), wanted);
    }

    private static bool Follow(string text, string[] parts)
    {
        var from = 0;
        foreach (var part in parts)
        {
            var at = text.IndexOf(part, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            from = at + part.Length;
        }

        return true;
    }

    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var letter in CleanText.Of(text))
        {
            var sign = Signs.IndexOf(letter, StringComparison.Ordinal);
            if (letter == '…')
            {
                bare.Append("...");
            }
            else if (sign >= 0 && sign % 2 == 0)
            {
                bare.Append(Signs[sign + 1]);
            }
            else if (!char.IsWhiteSpace(letter))
            {
                bare.Append(char.ToLowerInvariant(letter));
            }
        }

        return bare.ToString();
    }
}
