using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Web;

namespace ClaimTracker.Host.Publishing.Pages;

/// <summary>What an address says after its question mark about which published claims are meant, word for word.</summary>
internal sealed record PublishedQuery(
    string? Rating = null,
    string? Search = null,
    string? Publisher = null,
    string? Article = null,
    string? From = null,
    string? Until = null,
    string? Since = null,
    string? Sort = null,
    string? After = null,
    string? Before = null
)
{
    /// <summary>The framework calls it for a handler's parameter: the board has another query beside this one.</summary>
    public static ValueTask<PublishedQuery> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var query = context.Request.Query;
        return ValueTask.FromResult(
            new PublishedQuery(
                query["rating"],
                query["search"],
                query["publisher"],
                query["article"],
                query["from"],
                query["until"],
                query["since"],
                query["sort"],
                query["after"],
                query["before"]
            )
        );
    }

    /// <summary>What the words mean, and a sentence for each that means nothing.</summary>
    public PublishedRequest Read()
    {
        var problems = new List<string>();
        return new PublishedRequest(
            new PublicationFilter
            {
                Rating = QueryWords.ReadChoice<Rating>("rating", Rating, problems),
                Search = QueryWords.ReadText(Search),
                Publisher = QueryWords.ReadText(Publisher),
                Article = QueryWords.ReadArticle("article", Article, problems),
                From = QueryWords.ReadDay("from", From, problems),
                Before = QueryWords.ReadEndOfDay("until", Until, problems),
            },
            QueryWords.ReadChoice<PublicationOrder>("sort", Sort, problems) ?? PublicationOrder.Newest,
            ReadCursor("after", After, problems),
            ReadCursor("before", Before, problems),
            problems
        );
    }

    /// <summary>The same for who fetches again and again: also what changed since, and what was withdrawn since.</summary>
    public PublishedRequest ReadForPrograms()
    {
        var request = Read();
        var problems = request.Problems.ToList();
        var since = QueryWords.ReadMoment("since", Since, problems);
        var filter = request.Filter with { Since = since, WithWithdrawn = since is not null };
        return request with { Filter = filter, Problems = problems };
    }

    private static PublicationCursor? ReadCursor(string name, string? typed, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (PublicationCursor.TryParse(typed, out var cursor))
        {
            return cursor;
        }

        problems.Add($"'{name}' needs a place as an earlier page gave it; got '{typed}'.");
        return null;
    }
}

/// <summary>Which published claims are meant, in which order and from which place on.</summary>
internal sealed record PublishedRequest(
    PublicationFilter Filter,
    PublicationOrder Order,
    PublicationCursor? After,
    PublicationCursor? Before,
    IReadOnlyList<string> Problems
)
{
    /// <summary>Nothing but a rating narrows it: the counts by rating are those of all.</summary>
    public bool IsOfAllButRating => Filter with { Rating = null } == PublicationFilter.All;

    /// <summary>Nothing narrows it, and it is the first page: the place for what is said of all of them.</summary>
    public bool IsWhole => Filter == PublicationFilter.All && After is null && Before is null && Problems.Count == 0;
}
