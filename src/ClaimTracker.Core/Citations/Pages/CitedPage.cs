using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Citations.Pages;

/// <summary>What a look at a cited page told.</summary>
public sealed record CitedPage
{
    /// <summary>Absent when the page could not be read, or states none.</summary>
    public string? Title { get; init; }

    /// <summary>The name of the site or paper; absent when the page does not say.</summary>
    public string? Publisher { get; init; }

    /// <summary>Whether the quoted words stand on the page; absent when there are none, or when nobody could look.</summary>
    public bool? HasQuote { get; init; }

    /// <summary>Why there is no title; absent when there is one.</summary>
    public Refusal? Trouble { get; init; }
}
