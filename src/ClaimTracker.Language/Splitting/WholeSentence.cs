using ClaimTracker.Language.Attribution;
using ClaimTracker.Language.Kinds;
using ClaimTracker.Language.Passages;
using ClaimTracker.Language.Worthiness;

namespace ClaimTracker.Language.Splitting;

/// <summary>The rule that is left when no other can cut a sentence: it is one claim, in its own words.</summary>
internal static class WholeSentence
{
    public const string Name = "whole-sentence";

    /// <summary>The sentence as a claim; absent when it asserts nothing.</summary>
    public static ClaimDraft? Apply(Passage passage)
    {
        if (Furniture.Is(passage))
        {
            return null;
        }

        var kind = KindRules.KindOf(passage);
        if (kind is ClaimKind.Question or ClaimKind.Instruction || Fragment.Is(passage))
        {
            return null;
        }

        return new ClaimDraft
        {
            Wording = Wording.Of(passage.Text, passage.Span),
            Spans = [passage.Span],
            Sentence = passage.Sentence,
            Rule = Name,
            Kind = kind,
            CheckWorthiness = WorthinessScorer.Score(passage, kind),
            Attribution = AttributionFinder.Find(passage),
            NeedsContext = ContextNeed.Of(passage),
        };
    }
}
