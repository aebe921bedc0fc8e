using ClaimTracker.Core.Articles;

namespace ClaimTracker.Core.Claims;

/// <summary>Which claims are meant; what is absent does not narrow.</summary>
public sealed record ClaimFilter
{
    public static ClaimFilter All { get; } = new();

    public ClaimState? State { get; init; }

    public ArticleNumber? Article { get; init; }

    /// <summary>Words that the wording contains, as they stand; letter case is ignored.</summary>
    public string? Search { get; init; }
}
