namespace ClaimTracker.Language.Splitting.Context;

/// <summary>What the English pronouns of the third person point at.</summary>
internal static class Pointer
{
    /// <summary>The sort of thing; absent for words that point at nothing named before.</summary>
    public static MentionSort? Of(string pronoun) =>
        pronoun switch
        {
            "he" or "him" or "his" => MentionSort.Man,
            "she" or "her" => MentionSort.Woman,
            "it" or "its" => MentionSort.Thing,
            "they" or "them" or "their" => MentionSort.Several,
            _ => null,
        };
}
