namespace ClaimTracker.Language.Splitting;

/// <summary>What is known about a text beyond its characters.</summary>
public sealed record SplitOptions
{
    public static SplitOptions Default { get; } = new();

    /// <summary>Two-letter language code such as <c>en</c>; absent means that the text's own words decide.</summary>
    public string? Language { get; init; }

    /// <summary>The day the text was published; relative dates ("this Tuesday") are read from it. Absent means they stay as they are.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>What one claim is made of.</summary>
    public ClaimUnit Unit { get; init; } = ClaimUnit.Clause;
}
