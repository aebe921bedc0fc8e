using ClaimTracker.Language.Passages;
using ClaimTracker.Language.Sentences;

namespace ClaimTracker.Language.Kinds;

/// <summary>Tells a sentence's kind from its surface: its marks, its quotes, its telling words.</summary>
internal static class KindRules
{
    private const int WordsOfAFlourish = 2;

    public static ClaimKind KindOf(Passage passage)
    {
        if (Quotes.EndsInQuestion(passage.Characters))
        {
            return ClaimKind.Question;
        }

        if (Instruction.Is(passage))
        {
            return ClaimKind.Instruction;
        }

        if (passage.Block == BlockKind.Quotation || Quotes.CoverMost(passage.Characters))
        {
            return ClaimKind.Quotation;
        }

        return KindOfContent(passage);
    }

    private static ClaimKind KindOfContent(Passage passage)
    {
        var (words, features) = (passage.Words, passage.Language.Features);
        var hasFigure = Figures.Any(passage);
        if (!hasFigure && features.Rhetoric.Count(words, WordsOfAFlourish) == WordsOfAFlourish)
        {
            return ClaimKind.Rhetoric;
        }

        if (!hasFigure && features.Opinions.Any(words))
        {
            return ClaimKind.Opinion;
        }

        if (Predicts(passage))
        {
            return ClaimKind.Prediction;
        }

        if (features.Comparisons.Any(words))
        {
            return ClaimKind.Comparison;
        }

        return hasFigure ? ClaimKind.Quantity : ClaimKind.Fact;
    }

    /// <summary>"Will Berg" inside a sentence is somebody's name; in a heading nearly every word has a capital.</summary>
    private static bool Predicts(Passage passage)
    {
        var (words, predictions) = (passage.Words, passage.Language.Features.Predictions);
        return Enumerable
            .Range(0, words.Count)
            .Any(at =>
                predictions.LengthAt(words, at) > 0
                && (at == 0 || passage.Block == BlockKind.Headline || char.IsLower(passage.Text[words[at].Span.Start]))
            );
    }
}
