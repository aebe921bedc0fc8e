using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Host.Articles;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Web.Pages;
using ClaimTracker.Language;

namespace ClaimTracker.Host.Publishing.Pages;

/// <summary>An article as everybody reads it: the sentences whose claims are published, or all of its text where the team may show it.</summary>
public sealed record PublishedArticleView : IPageView
{
    public required ArticlePage Article { get; init; }

    /// <summary>Where it can be read; absent unless it is an http or https address.</summary>
    public string? Address { get; init; }

    /// <summary>The text in paragraphs; when only sentences are shown, each is a paragraph of its own.</summary>
    public required IReadOnlyList<IReadOnlyList<LineView>> Paragraphs { get; init; }

    /// <summary>Whether something is left out between the paragraphs.</summary>
    public required bool IsQuoted { get; init; }

    public required IReadOnlyList<PublishedClaim> Claims { get; init; }

    /// <summary>Marks show by their colour, and say in words, how the claim is rated.</summary>
    public MarkLook Look
    {
        get
        {
            var ratings = Claims.ToDictionary(claim => claim.Number, claim => claim.Rating);
            return new MarkLook(
                ClaimAddress.Of,
                number => $"{number}: {ClaimWords.Of(ratings[number])}",
                number => $"rated {PublishedWords.Class(ratings[number])}"
            );
        }
    }

    public string Title => Article.Title;

    public PublicHead? Public =>
        new(ClaimAddress.Of(Article.Number), $"Claims of this article that were checked: {Claims.Count}.");

    internal static PublishedArticleView Of(
        ArticlePage article,
        IReadOnlyList<ClaimMark> marks,
        IReadOnlyList<PublishedClaim> claims,
        bool showsFullText
    )
    {
        var numbers = claims.Select(claim => claim.Number).ToHashSet();
        var published = marks.Where(mark => numbers.Contains(mark.Number)).ToList();
        IReadOnlyList<IReadOnlyList<TextSpan>> paragraphs = showsFullText
            ? [.. TextBlocks.Read(article.Text).Select(block => block.Lines)]
            : [.. Sentences(published).Select(sentence => new[] { sentence })];
        var lines = new Queue<IReadOnlyList<MarkedPiece>>(
            MarkedText.Cut(
                article.Text,
                [.. paragraphs.SelectMany(paragraph => paragraph)],
                [.. published.Select(mark => new MarkedClaim(mark.Number, mark.Spans))]
            )
        );
        var views = new ArticleMarks(lines.SelectMany(line => line));
        return new PublishedArticleView
        {
            Article = article,
            Address = SafeLink.Of(article.Address),
            Paragraphs =
            [
                .. paragraphs.Select(paragraph =>
                    (IReadOnlyList<LineView>)
                        [.. paragraph.Select(_ => new LineView([.. lines.Dequeue().Select(views.View)]))]
                ),
            ],
            IsQuoted = !showsFullText,
            Claims = claims,
        };
    }

    /// <summary>In the order of the text; sentences that overlap are one.</summary>
    private static List<TextSpan> Sentences(IEnumerable<ClaimMark> marks)
    {
        var sentences = new List<TextSpan>();
        foreach (var next in marks.Select(mark => mark.Sentence).OrderBy(span => span.Start))
        {
            if (sentences.Count > 0 && next.Start < sentences[^1].End)
            {
                sentences[^1] = new TextSpan(sentences[^1].Start, Math.Max(sentences[^1].End, next.End));
            }
            else
            {
                sentences.Add(next);
            }
        }

        return sentences;
    }
}
