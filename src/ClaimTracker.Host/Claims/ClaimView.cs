using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Articles;
using ClaimTracker.Host.Web.Pages;
using ClaimTracker.Language;

namespace ClaimTracker.Host.Claims;

/// <summary>One claim with all that is known about it.</summary>
/// <param name="Claim">What is stored.</param>
/// <param name="Sentence">The sentence it came from, cut where the claim begins and ends in it.</param>
public sealed record ClaimView(ClaimPage Claim, IReadOnlyList<MarkedPiece> Sentence) : IPageView
{
    public string Title => Claim.Number.ToString();

    public static ClaimView Of(ClaimPage claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var whole = new TextSpan(0, claim.Sentence.Length);
        IReadOnlyList<TextSpan> inSentence =
        [
            .. claim.Spans.Select(span => new TextSpan(
                span.Start - claim.SentenceStart,
                span.End - claim.SentenceStart
            )),
        ];
        return new ClaimView(
            claim,
            MarkedText.Cut(claim.Sentence, [whole], [new MarkedClaim(claim.Number, inSentence)])[0]
        );
    }
}
