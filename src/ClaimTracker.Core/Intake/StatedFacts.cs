namespace ClaimTracker.Core.Intake;

/// <summary>What the person who brings an article in says about it; it wins over what the article says about itself.</summary>
public sealed record StatedFacts
{
    public static StatedFacts None { get; } = new();

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Byline { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary>Where the text can be read; for texts that were not fetched.</summary>
    public Uri? Address { get; init; }
}
