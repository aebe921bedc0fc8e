using ClaimTracker.Language.Passages;

namespace ClaimTracker.Language.Attribution;

/// <summary>Finds who says it where the surface leaves no doubt: "According to X, ...", "X said that ...", "'...', said X", "..., X said".</summary>
internal static class AttributionFinder
{
    /// <summary>The speaker; absent when nobody is named or it is not certain.</summary>
    public static ReportedSpeech? Find(Passage passage) =>
        SourcePhrase.Find(passage)
        ?? SpeakerFirst.Find(passage)
        ?? SpeakerAfterQuote.Find(passage)
        ?? SpeakerLast.Find(passage);
}
