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

        if (features.Predictions.Any(words))
        {
            return ClaimKind.Prediction;
        }

        if (features.Comparisons.Any(words))
        {
            return ClaimKind.Comparison;
        }

        return hasFigure ? ClaimKind.Quantity : ClaimKind.Fact;
    }
}
