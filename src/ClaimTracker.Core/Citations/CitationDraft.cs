using ClaimTracker.Core.Citations.Files;

namespace ClaimTracker.Core.Citations;

/// <summary>A piece of evidence that somebody brings. It needs an address, a file, or both.</summary>
public sealed record CitationDraft
{
    public Uri? Address { get; init; }

    public Uri? ArchivedAddress { get; init; }

    public EvidenceUpload? File { get; init; }

    /// <summary>Whether the archive service is asked for a copy of the page, when nobody gave one.</summary>
    public bool WantsCopy { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Quote { get; init; }

    public Stance Stance { get; init; } = Stance.Context;

    public bool IsPrimary { get; init; }
}
