using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Words;

namespace ClaimTracker.Language.Sentences;

/// <summary>Tells what stands under a picture by its label: "Photo: the new bridge", "Caption | The mayor in May".</summary>
internal static class CaptionLine
{
    private const int LongestLabelChars = 40;

    public static bool Is(string text, TextSpan block, LanguageRules language)
    {
        var words = WordScanner.Scan(text, block with { End = Math.Min(block.End, block.Start + LongestLabelChars) });
        var length = words.Count == 0 ? 0 : language.Claims.CaptionLabels.LengthAt(words, 0);
        if (length == 0)
        {
            return false;
        }

        var rest = text.AsSpan(words[length - 1].Span.End, block.End - words[length - 1].Span.End).TrimStart();
        return rest.Length > 1 && rest[0] is ':' or '|';
    }
}
