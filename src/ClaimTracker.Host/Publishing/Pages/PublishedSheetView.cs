using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Host.Articles;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Publishing.Embedding;
using ClaimTracker.Host.Web.Pages;
using ClaimTracker.Language;

namespace ClaimTracker.Host.Publishing.Pages;

/// <summary>A published claim as everybody reads it.</summary>
public sealed record PublishedSheetView : IPageView
{
    private const int TitleChars = 70;

    public required PublishedPage Page { get; init; }

    public PublishedClaim Claim => Page.Claim;

    /// <summary>The sentence it came from, cut where the claim begins and ends in it.</summary>
    public required IReadOnlyList<MarkedPiece> Sentence { get; init; }

    /// <summary>What the verdict rests on, in the order they are shown: what supports, what refutes, what explains.</summary>
    public required IReadOnlyList<EvidenceGroup> Evidence { get; init; }

    /// <summary>All that the world was told of it, the oldest first.</summary>
    public IReadOnlyList<TimelineItem> Timeline => PublishedTimeline.Of(Page);

    public required PublisherOptions Publisher { get; init; }

    /// <summary>ClaimReview, from the same reading as all the rest; absent for ratings without a number.</summary>
    public string? Markup { get; init; }

    /// <summary>Where this server is, without a slash at its end.</summary>
    public required string Root { get; init; }

    /// <summary>What another site puts into its page to show this claim.</summary>
    public string Frame => EmbedDescription.Of(Claim, Publisher, Root).Html;

    /// <summary>Where everybody fetches the attached file; absent when there is none, or nobody may.</summary>
    public string? FileOf(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return Publisher.ShowsFiles && citation.File is not null
            ? PublishedAddress.OfFile(Claim.Number, citation.Number)
            : null;
    }

    public bool IsWithdrawn => Claim.WithdrawnAt is not null;

    public string Title =>
        IsWithdrawn ? $"Withdrawn: {Claim.Number}" : $"{ClaimWords.Of(Claim.Rating)}: {Cut(Claim.Wording, TitleChars)}";

    public PublicHead? Public =>
        new(
            ClaimAddress.Of(Claim.Number),
            IsWithdrawn ? "This fact-check was withdrawn." : $"{ClaimWords.Of(Claim.Rating)}. {Claim.Explanation}"
        )
        {
            LinkedData = Markup,
            Discovery = IsWithdrawn ? null : EmbedAddress.DiscoveryOf(Claim.Number, Root),
            IsListed = !IsWithdrawn,
        };

    internal static PublishedSheetView Of(
        PublishedPage page,
        IReadOnlyList<Citation> citations,
        PublisherOptions publisher,
        string root,
        string? markup
    )
    {
        var inSentence = page.Spans.Select(span => new TextSpan(
            span.Start - page.SentenceStart,
            span.End - page.SentenceStart
        ));
        var whole = new TextSpan(0, page.Sentence.Length);
        return new PublishedSheetView
        {
            Page = page,
            Sentence = MarkedText.Cut(page.Sentence, [whole], [new MarkedClaim(page.Claim.Number, [.. inSentence])])[0],
            Evidence =
            [
                .. citations
                    .GroupBy(citation => citation.Stance)
                    .OrderBy(group => group.Key)
                    .Select(group => new EvidenceGroup(group.Key, [.. group])),
            ],
            Publisher = publisher,
            Root = root,
            Markup = markup,
        };
    }

    private static string Cut(string text, int chars) =>
        text.Length <= chars ? text : Discord.Limits.Fitting.Fit(text, chars);
}

/// <summary>Evidence that says the same about the claim, primary sources first.</summary>
public sealed record EvidenceGroup(Stance Stance, IReadOnlyList<Citation> Citations);
