using System.Text;
using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Articles;
using ClaimTracker.Language;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Host.Tests.Web;

public sealed class MarkedTextTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly Gen<Case> Cases =
        from text in Gen.Elements("a", "b ", "\n", "👩", "é", "- ", "## ", "> ", "\n\n").ListOf().Select(string.Concat)
        from claims in ClaimsIn(text.Length).ListOf()
        select new Case(text, [.. claims.Select((spans, i) => new MarkedClaim(new ClaimNumber(i + 1), spans))]);

    [Fact]
    public void Pieces_put_together_are_the_text_and_each_knows_exactly_the_claims_that_cover_it() =>
        Check.One(
            Quick,
            Prop.ForAll(
                Cases.ToArbitrary(),
                sample =>
                {
                    var pieces = MarkedText.Cut(sample.Text, [new(0, sample.Text.Length)], sample.Claims)[0];
                    return string.Concat(pieces.Select(piece => piece.Text)) == sample.Text
                        && pieces.All(piece => piece.Claims.SequenceEqual(Covering(sample, piece.Span)));
                }
            )
        );

    [Fact]
    public void No_piece_tears_a_character_in_two() =>
        Check.One(
            Quick,
            Prop.ForAll(
                Cases.ToArbitrary(),
                sample =>
                    MarkedText
                        .Cut(sample.Text, [new(0, sample.Text.Length)], sample.Claims)[0]
                        .All(piece => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(piece.Text)) == piece.Text)
            )
        );

    [Fact]
    public void Blocks_lose_nothing_but_marks_and_white_space() =>
        Check.One(
            Quick,
            Prop.ForAll(
                Cases.ToArbitrary(),
                sample =>
                {
                    var shown = TextBlocks.Read(sample.Text).SelectMany(block => block.Lines).ToList();
                    var order = shown.Zip(shown.Skip(1), (a, b) => a.End <= b.Start).All(ok => ok);
                    return order
                        && Letters(string.Concat(shown.Select(line => line.Of(sample.Text)))) == Letters(sample.Text);
                }
            )
        );

    [Fact]
    public void Every_claim_with_visible_words_has_one_anchor_and_one_way_in() =>
        Check.One(
            Quick,
            Prop.ForAll(
                Cases.ToArbitrary(),
                sample =>
                {
                    var pieces = MarkedText.Cut(sample.Text, [new(0, sample.Text.Length)], sample.Claims)[0];
                    var marks = new ArticleMarks(pieces);
                    var views = pieces.Select(marks.View).ToList();
                    var visible = pieces.SelectMany(piece => piece.Claims).Distinct().Order().ToList();
                    var linked = views.Select(view => view.Claim).OfType<ClaimNumber>();
                    return views.SelectMany(view => view.Begins).Order().SequenceEqual(visible)
                        && linked
                            .Concat(views.SelectMany(view => view.Refers))
                            .Distinct()
                            .Order()
                            .SequenceEqual(visible);
                }
            )
        );

    [Fact]
    public void Spans_that_stick_out_of_the_text_are_cut_to_it()
    {
        var pieces = MarkedText.Cut("abc", [new(0, 3)], [new(new ClaimNumber(1), [new(-5, 1), new(2, 99), new(7, 9)])])[
            0
        ];

        Assert.Equal(["a", "b", "c"], pieces.Select(piece => piece.Text));
        Assert.Equal([1, 0, 1], pieces.Select(piece => piece.Claims.Count));
    }

    private static Gen<List<TextSpan>> ClaimsIn(int length) =>
        Gen.Choose(-2, length + 2)
            .Two()
            .Select(pair => new TextSpan(Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2)))
            .ListOf()
            .Select(spans => spans.ToList());

    /// <summary>A piece is covered when some character of a span, made whole, lies in it.</summary>
    private static IEnumerable<ClaimNumber> Covering(Case sample, TextSpan piece) =>
        sample
            .Claims.Where(claim =>
                claim.Spans.Any(span =>
                    Enumerable.Range(piece.Start, piece.Length).Any(i => span.Start <= i && i < span.End)
                )
            )
            .Select(claim => claim.Number);

    private static string Letters(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('#' or '-' or '>')));

    private sealed record Case(string Text, IReadOnlyList<MarkedClaim> Claims);
}
