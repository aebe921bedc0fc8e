using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Language;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Publishing;

public static class PublicationQueries
{
    private static readonly ClaimNumber First = new(1);

    /// <summary>One published claim, also when it was withdrawn; absent when the world never read a claim of that number.</summary>
    public static Task<PublishedClaim?> FindPublicationAsync(
        this ClaimTrackerContext db,
        ClaimNumber number,
        CancellationToken cancellationToken
    ) =>
        db.Claims(db.Publications().Where(one => one.Number == number))
            .TagWith(nameof(FindPublicationAsync))
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>The same with the sentence it is from, and what was said of it before it was corrected.</summary>
    public static async Task<PublishedPage?> ReadPublicationAsync(
        this ClaimTrackerContext db,
        ClaimNumber number,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPublicationAsync(number, cancellationToken) is not { } claim)
        {
            return null;
        }

        var place = await db.Set<Claim>()
            .Where(row => row.Number == number)
            .Join(
                db.Set<Article>(),
                row => row.ArticleId,
                article => article.Id,
                (row, article) =>
                    new
                    {
                        row.SentenceStart,
                        row.Spans,
                        Sentence = CutOut(article.Text, row.SentenceStart, row.SentenceEnd),
                    }
            )
            .TagWith(nameof(ReadPublicationAsync))
            .SingleAsync(cancellationToken);
        var said = await db.ReadEarlierAsync(claim, cancellationToken);
        var moments = await db.ListPublicMomentsAsync(number, cancellationToken);
        return new PublishedPage(claim, place.Sentence, place.SentenceStart, place.Spans, said, moments);
    }

    /// <summary>How many of the claims that are meant, whatever their rating, have each rating; ratings without any are left out.</summary>
    public static async Task<IReadOnlyList<RatingCount>> CountByRatingAsync(
        this ClaimTrackerContext db,
        PublicationFilter filter,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        // The ratings plus nothing: grouped by what no index orders, SQLite takes the rows as they lie, not each by a step through the index.
        return await db.Counted(filter)
            .GroupBy(one => (int)one.Rating + 0)
            .Select(group => new RatingCount((Rating)group.Key, group.Count()))
            .TagWith(nameof(CountByRatingAsync))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The publishers of the articles whose claims the world reads, by name.</summary>
    public static Task<List<string>> ListPublishersAsync(
        this ClaimTrackerContext db,
        int limit,
        CancellationToken cancellationToken
    ) =>
        db.Set<Article>()
            .Where(article => article.Publisher != null)
            .Where(article => db.Publications().Any(one => one.ArticleId == article.Id && one.WithdrawnAt == null))
            .Select(article => article.Publisher!)
            .Distinct()
            .OrderBy(name => name)
            .Take(limit)
            .TagWith(nameof(ListPublishersAsync))
            .ToListAsync(cancellationToken);

    /// <summary>When anything that the world reads changed last; absent when nothing was ever published.</summary>
    public static Task<DateTimeOffset?> ReadLastPublicationAsync(
        this ClaimTrackerContext db,
        CancellationToken cancellationToken
    ) =>
        db.Publications()
            .OrderByDescending(one => one.UpdatedAt)
            .Select(one => (DateTimeOffset?)one.UpdatedAt)
            .TagWith(nameof(ReadLastPublicationAsync))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Every claim that is meant, one at a time: memory does not grow with their count.</summary>
    public static IAsyncEnumerable<PublishedClaim> StreamPublicationsAsync(
        this ClaimTrackerContext db,
        PublicationFilter filter,
        PublicationOrder order
    ) => db.Claims(db.Meant(filter).In(order)).TagWith(nameof(StreamPublicationsAsync)).AsAsyncEnumerable();

    internal static IQueryable<Publication> Publications(this ClaimTrackerContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Publication>().AsNoTracking();
    }

    internal static IOrderedQueryable<Publication> In(this IQueryable<Publication> some, PublicationOrder order) =>
        order switch
        {
            PublicationOrder.Newest => some.OrderByDescending(one => one.UpdatedAt).ThenBy(one => one.ClaimId),
            PublicationOrder.Rating => some.OrderBy(one => one.Rating)
                .ThenByDescending(one => one.UpdatedAt)
                .ThenBy(one => one.ClaimId),
            PublicationOrder.Number => some.OrderBy(one => one.Number),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Unknown order."),
        };

    internal static IQueryable<PublishedClaim> Claims(this ClaimTrackerContext db, IQueryable<Publication> some) =>
        some.Join(
            db.Set<Article>(),
            one => one.ArticleId,
            article => article.Id,
            (one, article) =>
                new PublishedClaim(
                    one.Number,
                    one.Wording,
                    one.Rating,
                    one.Explanation,
                    one.Speaker,
                    one.AppearanceAddress,
                    one.ClaimedOn,
                    one.DecidedAt,
                    one.PublishedAt,
                    one.UpdatedAt,
                    one.Revision,
                    one.WithdrawnAt,
                    one.WithdrawnReason,
                    one.Waiver,
                    article.Number,
                    article.Title,
                    article.Address,
                    article.Publisher,
                    article.PublishedOn,
                    article.Language
                )
        );

    internal static IQueryable<Publication> Meant(this ClaimTrackerContext db, PublicationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var some = db.Publications().Within(filter);
        if (filter.Article is { } number)
        {
            var articles = db.Set<Article>().Where(article => article.Number == number).Select(article => article.Id);
            some = some.Where(one => articles.Contains(one.ArticleId));
        }

        if (filter.Publisher is { } publisher)
        {
            some = some.Where(one =>
                db.Set<Article>().Any(article => article.Id == one.ArticleId && article.Publisher == publisher)
            );
        }

        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var words = filter.Search.Trim();
            var pattern = LikePattern.Containing(words);
            // Databases refuse very long patterns; no wording holds so many words.
            some =
                words.Length > Claim.WordingMaxLengthChars
                    ? some.Where(one => false)
                    : some.Where(one => EF.Functions.Like(one.Wording, pattern, LikePattern.Escape));
        }

        return some;
    }

    /// <summary>The claims that are meant, whatever their rating, said so that all of them are found with few steps.</summary>
    private static IQueryable<Publication> Counted(this ClaimTrackerContext db, PublicationFilter filter)
    {
        var some = db.Meant(filter with { Rating = null, Publisher = null });
        if (filter.Publisher is { } publisher)
        {
            // Article by article; a list goes through the claims in its order instead, and ends when its page is full.
            var articles = db.Set<Article>().Where(row => row.Publisher == publisher).Select(row => row.Id);
            return some.Where(one => articles.Contains(one.ArticleId));
        }

        // True of all: it leads to the index by number, in whose order the rows lie.
        return filter.Article is null ? some.Where(one => one.Number >= First) : some;
    }

    private static IQueryable<Publication> Within(this IQueryable<Publication> some, PublicationFilter filter)
    {
        some = filter.WithWithdrawn ? some : some.Where(one => one.WithdrawnAt == null);
        some = filter.Rating is { } rating ? some.Where(one => one.Rating == rating) : some;
        some = filter.From is { } from ? some.Where(one => one.UpdatedAt >= from) : some;
        some = filter.Before is { } before ? some.Where(one => one.UpdatedAt < before) : some;
        return filter.Since is { } since ? some.Where(one => one.UpdatedAt > since) : some;
    }

    /// <summary>The verdicts that counted while the world could read them, up to the one that it reads now.</summary>
    private static async Task<IReadOnlyList<EarlierVerdict>> ReadEarlierAsync(
        this ClaimTrackerContext db,
        PublishedClaim claim,
        CancellationToken cancellationToken
    )
    {
        var claims = db.KeyOf(claim.Number);
        var verdicts = await db.Set<Verdict>()
            .AsNoTracking()
            .Where(verdict => claims.Contains(verdict.ClaimId) && verdict.Status == VerdictStatus.SignedOff)
            .Where(verdict => verdict.ClosedAt <= claim.DecidedAt)
            .OrderBy(verdict => verdict.Id)
            .TagWith(nameof(ReadPublicationAsync))
            .ToListAsync(cancellationToken);
        return
        [
            .. verdicts
                .Zip(verdicts.Skip(1))
                .Where(pair => pair.Second.ClosedAt > claim.PublishedAt)
                .Select(pair => new EarlierVerdict(
                    pair.First.Rating,
                    pair.First.Explanation,
                    pair.First.ClosedAt!.Value,
                    pair.Second.ClosedAt!.Value
                ))
                .Reverse(),
        ];
    }

    /// <summary>Databases count characters each in their own way; spans count UTF-16 code units, so the cut is made here.</summary>
    private static string CutOut(string text, int start, int end) => new TextSpan(start, end).Of(text);
}
