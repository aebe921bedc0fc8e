using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Language.Splitting;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Intake;

/// <summary>The road of an article, whichever door it comes in by: fetch, read, split, store.</summary>
public sealed class ArticleIntake(
    Databases databases,
    ArticleFetcher fetcher,
    IOptions<IntakeOptions> options,
    TimeProvider time
)
{
    /// <summary>Brings an article in: all of it is stored, or nothing. The same text or address is found again, not stored twice.</summary>
    public async Task<Outcome<IntakeReceipt>> AddAsync(
        TeamId team,
        ArticleSource source,
        StatedFacts stated,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(stated);
        if (source is ArticleSource.Page page && await FindAtAsync(team, page.Address, cancellationToken) is { } known)
        {
            return known;
        }

        var reading = await ReadAsync(source, stated, cancellationToken);
        return reading.Is(out var read, out var refusal)
            ? await StoreAsync(team, read, stated, by, cancellationToken)
            : refusal;
    }

    /// <summary>Reads an article and takes it apart without storing anything.</summary>
    public async Task<Outcome<PreviewedArticle>> PreviewAsync(
        ArticleSource source,
        StatedFacts stated,
        ClaimUnit unit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(stated);
        var reading = await ReadAsync(source, stated, cancellationToken);
        if (!reading.Is(out var read, out var refusal))
        {
            return refusal;
        }

        return new PreviewedArticle(read, Split(read, stated, unit));
    }

    private async Task<Outcome<ReadArticle>> ReadAsync(
        ArticleSource source,
        StatedFacts stated,
        CancellationToken cancellationToken
    )
    {
        switch (source)
        {
            case ArticleSource.Page page:
                var fetching = await fetcher.FetchAsync(page.Address, cancellationToken);
                return fetching.Is(out var fetched, out var refusal)
                    ? ArticleReader.Read(
                        fetched.Body,
                        fetched.MediaType,
                        fetched.Charset,
                        fetched.Address,
                        options.Value
                    )
                    : refusal;
            case ArticleSource.File file:
                return ArticleReader.Read(file.Bytes, file.MediaType, file.Charset, stated.Address, options.Value);
            case ArticleSource.Pasted pasted:
                return ArticleReader.ReadPasted(pasted.Text, options.Value);
            default:
                throw new ArgumentOutOfRangeException(nameof(source), source, "Unknown kind of source.");
        }
    }

    private async Task<IntakeReceipt?> FindAtAsync(TeamId team, Uri address, CancellationToken cancellationToken)
    {
        await using var db = databases.Open(team);
        return await db.FindArticleAtAsync(address, cancellationToken) is { } article
            ? await db.ReceiptForKnownAsync(article, cancellationToken)
            : null;
    }

    private async Task<IntakeReceipt> StoreAsync(
        TeamId team,
        ReadArticle read,
        StatedFacts stated,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        var address = stated.Address ?? read.Address;
        await using (var db = databases.Open(team))
        {
            // The costly part, splitting, is not done for a text that is already here.
            if (await db.FindSameArticleAsync(read.Text, address, cancellationToken) is { } known)
            {
                return await db.ReceiptForKnownAsync(known, cancellationToken);
            }
        }

        var split = Split(read, stated, ClaimUnit.Clause);
        var content = new ArticleContent(TitleOf(read, stated), read.Text, split.Language)
        {
            Address = address,
            Publisher = stated.Publisher ?? read.Publisher,
            Byline = stated.Byline ?? read.Byline,
            PublishedOn = stated.PublishedOn ?? read.PublishedOn,
        };
        return await databases.StoreArticleAsync(team, content, split.Claims, by, time.GetUtcNow(), cancellationToken);
    }

    private static string TitleOf(ReadArticle read, StatedFacts stated) =>
        !string.IsNullOrWhiteSpace(stated.Title) ? stated.Title
        : !string.IsNullOrWhiteSpace(read.Title) ? read.Title
        : ArticleTitle.From(read.Text);

    private static SplitText Split(ReadArticle read, StatedFacts stated, ClaimUnit unit) =>
        ClaimSplitter.Split(
            read.Text,
            new SplitOptions
            {
                Language = read.Language,
                PublishedOn = stated.PublishedOn ?? read.PublishedOn,
                Unit = unit,
            }
        );
}
