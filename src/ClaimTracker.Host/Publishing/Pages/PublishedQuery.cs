using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Publishing.Pages;

/// <summary>What an address says after its question mark about which published claims are meant, word for word.</summary>
internal sealed record PublishedQuery(
    string? Rating = null,
    string? Search = null,
    string? Publisher = null,
    string? Article = null,
    string? From = null,
    string? Until = null,
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
        var until = ReadDay("until", Until, problems);
        return new PublishedRequest(
            new PublicationFilter
            {
                Rating = ReadChoice<Rating>("rating", Rating, problems),
                Search = Text(Search),
                Publisher = Text(Publisher),
                Article = ReadArticle(problems),
                From = ReadDay("from", From, problems),
                Before = until is { } last && last < DateTimeOffset.MaxValue.AddDays(-2) ? last.AddDays(1) : until,
            },
            ReadChoice<PublicationOrder>("sort", Sort, problems) ?? PublicationOrder.Newest,
            ReadCursor("after", After, problems),
            ReadCursor("before", Before, problems),
            problems
        );
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static T? ReadChoice<T>(string name, string? typed, List<string> problems)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (Choice.TryRead<T>(typed, out var choice))
        {
            return choice;
        }

        problems.Add($"'{name}' needs one of {string.Join(", ", Enum.GetNames<T>())}; got '{typed}'.");
        return null;
    }

    private ArticleNumber? ReadArticle(List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(Article))
        {
            return null;
        }

        if (ArticleNumber.TryParse(Article, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        problems.Add($"'article' needs a number such as A-3; got '{Article}'.");
        return null;
    }

    private static DateTimeOffset? ReadDay(string name, string? typed, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (DateOnly.TryParseExact(typed, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        }

        problems.Add($"'{name}' needs a day such as 2026-11-20; got '{typed}'.");
        return null;
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
