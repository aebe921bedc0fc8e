namespace ClaimTracker.Language.Passages;

/// <summary>Finds claims that point at something which only an earlier sentence names.</summary>
internal static class ContextNeed
{
    /// <summary>The reason, for an editor to read; absent when the claim stands alone.</summary>
    public static string? Of(Passage passage)
    {
        var words = passage.Words;
        return words.Count > 0 && passage.Language.Claims.PronounsWithoutName.Contains(words[0].Form)
            ? $"It starts with “{words[0].Span.Of(passage.Text)}”, which points at something named elsewhere."
            : null;
    }
}
