using ClaimTracker.Core.Articles;

namespace ClaimTracker.Core.Claims;

/// <summary>Which claims are meant; what is absent does not narrow.</summary>
public sealed record ClaimFilter
{
    public static ClaimFilter All { get; } = new();

    public ClaimState? State { get; init; }

    public ArticleNumber? Article { get; init; }

    /// <summary>Whoever has taken it, or proposed the verdict that waits, by their key.</summary>
    public string? HeldBy { get; init; }

    /// <summary>Not with this person: what waits for somebody else to look at it.</summary>
    public string? NotHeldBy { get; init; }

    /// <summary>Words that the wording contains, as they stand; letter case is ignored.</summary>
    public string? Search { get; init; }
}
