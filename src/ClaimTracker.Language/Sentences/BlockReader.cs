using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Sentences;

/// <summary>Cuts a plain text with light marks into blocks. Linear in the length of the text.</summary>
internal static class BlockReader
{
    public static List<Block> Read(string text, LanguageRules language)
    {
        var drafts = new List<BlockDraft>();
        var paragraph = new List<BlockLine>();
        foreach (var line in LineReader.Read(text))
        {
            if (line.IsBlank || Starts(paragraph, line))
            {
                ParagraphLines.Join(text, paragraph, language, drafts);
                paragraph.Clear();
            }

            if (!line.IsBlank)
            {
                paragraph.Add(line);
            }
        }

        ParagraphLines.Join(text, paragraph, language, drafts);
        return HeadlineFinder.Name(text, drafts, language);
    }

    /// <summary>A marked line starts a block, but for the lines of one quotation.</summary>
    private static bool Starts(List<BlockLine> paragraph, BlockLine line)
    {
        if (paragraph.Count == 0)
        {
            return false;
        }

        return paragraph[0].Mark switch
        {
            BlockKind.Quotation => line.Mark != BlockKind.Quotation,
            BlockKind.Headline => true,
            _ => line.Mark is not null,
        };
    }
}
