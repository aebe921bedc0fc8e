using ClaimTracker.Core.Claims;

namespace ClaimTracker.Host.Articles;

/// <summary>Decides what each piece of an article leads to.</summary>
internal sealed class ArticleMarks
{
    private readonly Dictionary<ClaimNumber, int> lengths = [];
    private readonly Dictionary<ClaimNumber, MarkedPiece> firsts = [];
    private readonly Dictionary<ClaimNumber, MarkedPiece> lasts = [];
    private readonly HashSet<ClaimNumber> clickable;

    public ArticleMarks(IEnumerable<MarkedPiece> pieces)
    {
        var marked = pieces.Where(piece => piece.Claims.Count > 0).ToList();
        foreach (var piece in marked)
        {
            foreach (var claim in piece.Claims)
            {
                lengths[claim] = lengths.GetValueOrDefault(claim) + piece.Span.Length;
                firsts.TryAdd(claim, piece);
                lasts[claim] = piece;
            }
        }

        clickable = [.. marked.Select(Owner)];
    }

    public MarkView View(MarkedPiece piece)
    {
        if (piece.Claims.Count == 0)
        {
            return new MarkView(piece.Text, null, [], [], []);
        }

        var owner = Owner(piece);
        return new MarkView(
            piece.Text,
            owner,
            [.. piece.Claims.Where(claim => claim != owner)],
            [.. piece.Claims.Where(claim => ReferenceEquals(firsts[claim], piece))],
            [.. piece.Claims.Where(claim => !clickable.Contains(claim) && ReferenceEquals(lasts[claim], piece))]
        );
    }

    /// <summary>The claim with the fewest words is the one meant most precisely; among equals the first.</summary>
    private ClaimNumber Owner(MarkedPiece piece) => piece.Claims.MinBy(claim => (lengths[claim], claim.Value));
}
