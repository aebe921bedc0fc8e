using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Core.Publishing;

/// <summary>Which published claims are meant; what is absent does not narrow.</summary>
public sealed record PublicationFilter
{
    /// <summary>Every claim that the world reads now.</summary>
    public static PublicationFilter All { get; } = new();

    public Rating? Rating { get; init; }

    public ArticleNumber? Article { get; init; }

    /// <summary>Of the article, as it is stored.</summary>
    public string? Publisher { get; init; }

    /// <summary>Words that the wording contains, as they stand; letter case is ignored.</summary>
    public string? Search { get; init; }

    /// <summary>Published, corrected or withdrawn at that moment or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Published, corrected or withdrawn last before that moment.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Published, corrected or withdrawn after that moment: what somebody who has read up to it has not seen.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Also those that were withdrawn, for whoever has to be told.</summary>
    public bool WithWithdrawn { get; init; }
}

/// <summary>In which order published claims are listed.</summary>
public enum PublicationOrder
{
    /// <summary>What was published, corrected or withdrawn last comes first.</summary>
    Newest,

    /// <summary>False first, then up to true, then the ratings without a number; the newest first among equals.</summary>
    Rating,

    /// <summary>C-1 first.</summary>
    Number,
}
