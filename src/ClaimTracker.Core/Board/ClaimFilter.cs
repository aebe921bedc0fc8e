using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Core.Board;

/// <summary>Which claims are meant; what is absent does not narrow.</summary>
public sealed record ClaimFilter
{
    public static ClaimFilter All { get; } = new();

    public ClaimState? State { get; init; }

    /// <summary>Of the verdict that counts: the newest one that was signed off.</summary>
    public Rating? Rating { get; init; }

    public ArticleNumber? Article { get; init; }

    /// <summary>Of the article, as it is stored.</summary>
    public string? Publisher { get; init; }

    /// <summary>Whoever has taken it, or proposed the verdict that waits, by their key.</summary>
    public string? HeldBy { get; init; }

    /// <summary>Not with this person: what waits for somebody else to look at it.</summary>
    public string? NotHeldBy { get; init; }

    /// <summary>Words that the wording contains, as they stand; letter case is ignored.</summary>
    public string? Search { get; init; }

    /// <summary>Changed last at that moment or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Changed last before that moment.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Changed after that moment: what somebody who has read up to it has not seen.</summary>
    public DateTimeOffset? Since { get; init; }
}
