using System.Text;

namespace ClaimTracker.Core.Articles.Reading;

/// <summary>Reads plain text and Markdown: its lines stay as they are, so marks such as <c>"- "</c> mean what the writer meant by them.</summary>
internal static class PlainText
{
    /// <summary>Trims the ends of lines, and leaves one blank line where there were several.</summary>
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var blanks = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var kept = line.TrimEnd();
            blanks = kept.IsEmpty ? blanks + 1 : 0;
            if (blanks < 2)
            {
                tidy.Append(kept).Append('\n');
            }
        }

        return tidy.ToString().Trim('\n');
    }

    /// <summary>The words of a first line that is a Markdown title (<c>"# Title"</c>); null when it is none.</summary>
    public static string? TitleOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = (end < 0 ? text : text[..end]).Trim();
        return first.StartsWith("# ", StringComparison.Ordinal) && first.Length > 2 ? first[2..].Trim() : null;
    }
}
