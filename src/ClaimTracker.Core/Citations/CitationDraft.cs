namespace ClaimTracker.Core.Citations;

/// <summary>A piece of evidence that somebody brings. It needs an address.</summary>
public sealed record CitationDraft
{
    public Uri? Address { get; init; }

    public Uri? ArchivedAddress { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Quote { get; init; }

    public Stance Stance { get; init; } = Stance.Context;

    public bool IsPrimary { get; init; }
}
