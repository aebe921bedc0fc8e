using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Core.Publishing;

/// <summary>All that the rules of publishing look at, as it stood at one moment.</summary>
public sealed record PublishingSnapshot
{
    public required ClaimNumber Number { get; init; }

    public required ClaimState State { get; init; }

    public required string Wording { get; init; }

    /// <summary>The verdict that counts; absent while there is none.</summary>
    public Verdict? InForce { get; init; }

    /// <summary>The evidence that counts.</summary>
    public IReadOnlyList<Citation> Evidence { get; init; } = [];

    /// <summary>Where the claim appeared, as somebody gave it, or the address of its article; absent when nobody knows.</summary>
    public string? Appearance { get; init; }

    /// <summary>When it was claimed; absent when nobody said.</summary>
    public DateOnly? ClaimedOn { get; init; }

    /// <summary>Somebody said that nobody knows when it was claimed.</summary>
    public bool IsDayUnknown { get; init; }

    /// <summary>The latest day that has begun anywhere on Earth.</summary>
    public required DateOnly Today { get; init; }

    public required PublisherOptions Publisher { get; init; }

    public required PublicPlace Place { get; init; }

    /// <summary>The address of the appearance when it can be published; absent when it is none, broken, or on our own site.</summary>
    public Uri? UsableAppearance =>
        ClaimAppearance.Read(Appearance) is { } address && !ClaimAppearance.IsOurs(address, this) ? address : null;
}
