using ClaimTracker.Core.Claims;
using ClaimTracker.Language;

namespace ClaimTracker.Host.Articles;

/// <summary>A claim and where it stands in a text.</summary>
internal sealed record MarkedClaim(ClaimNumber Number, IReadOnlyList<TextSpan> Spans);

/// <summary>A run of text that the same claims cover.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Claims">The claims that it is part of, by number; empty for words that no claim is made of.</param>
public sealed record MarkedPiece(TextSpan Span, string Text, IReadOnlyList<ClaimNumber> Claims);

/// <summary>Cuts a text wherever a claim begins or ends in it, so that claims may overlap and pieces never do.</summary>
internal static class MarkedText
{
    /// <summary>The pieces of each range. Put together, the pieces of a range are its text.</summary>
    /// <param name="text">What the ranges and the spans count in.</param>
    /// <param name="ranges">What is shown: in order, none overlapping.</param>
    /// <param name="claims">Spans may overlap, touch, repeat or stick out of the text.</param>
    public static IReadOnlyList<IReadOnlyList<MarkedPiece>> Cut(
        string text,
        IReadOnlyList<TextSpan> ranges,
        IReadOnlyList<MarkedClaim> claims
    )
    {
        var borders = new Queue<Border>(
            claims
                .SelectMany(claim => claim.Spans.SelectMany(span => BordersOf(text, claim.Number, span)))
                .OrderBy(border => border.Position)
        );
        var open = new SortedDictionary<ClaimNumber, int>();
        return [.. ranges.Select(range => CutRange(text, range, borders, open))];
    }

    private static List<MarkedPiece> CutRange(
        string text,
        TextSpan range,
        Queue<Border> borders,
        SortedDictionary<ClaimNumber, int> open
    )
    {
        var pieces = new List<MarkedPiece>();
        for (var start = range.Start; start < range.End; )
        {
            while (borders.TryPeek(out var passed) && passed.Position <= start)
            {
                Pass(borders.Dequeue(), open);
            }

            var end = borders.TryPeek(out var next) ? Math.Min(next.Position, range.End) : range.End;
            pieces.Add(new MarkedPiece(new TextSpan(start, end), text[start..end], [.. open.Keys]));
            start = end;
        }

        return pieces;
    }

    private static void Pass(Border border, SortedDictionary<ClaimNumber, int> open)
    {
        var count = open.GetValueOrDefault(border.Claim) + border.Step;
        if (count == 0)
        {
            open.Remove(border.Claim);
        }
        else
        {
            open[border.Claim] = count;
        }
    }

    private static IEnumerable<Border> BordersOf(string text, ClaimNumber claim, TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = Math.Clamp(span.End, 0, text.Length);
        if (start >= end)
        {
            yield break;
        }

        // A border inside a surrogate pair would tear a character in two.
        yield return new Border(IsInsidePair(text, start) ? start - 1 : start, claim, Step: 1);
        yield return new Border(IsInsidePair(text, end) ? end + 1 : end, claim, Step: -1);
    }

    private static bool IsInsidePair(string text, int position) =>
        position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]);

    private readonly record struct Border(int Position, ClaimNumber Claim, int Step);
}
