using System.Text;
using ClaimTracker.Training.Conllu;

namespace ClaimTracker.Evaluation.Syntax;

/// <summary>The running text of a treebank, as it was before it was taken apart.</summary>
internal static class RawText
{
    /// <summary>One text for each document; an empty line between paragraphs.</summary>
    public static List<string> Of(IEnumerable<ConlluSentence> sentences)
    {
        var texts = new List<string>();
        var text = new StringBuilder();
        foreach (var sentence in sentences)
        {
            if (sentence.StartsDocument && text.Length > 0)
            {
                texts.Add(text.ToString().Trim());
                text.Clear();
            }
            else if (sentence.StartsParagraph && text.Length > 0)
            {
                TrimEnd(text);
                text.Append("\n\n");
            }

            foreach (var word in sentence.Words)
            {
                text.Append(word.Form).Append(word.SpaceAfter ? " " : "");
            }
        }

        texts.Add(text.ToString().Trim());
        return texts;
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
        {
            text.Length--;
        }
    }
}
