using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Publishing.Pages;

/// <summary>A page of the list of what the team published.</summary>
public sealed record PublishedListView : IPageView
{
    private const string About = "Claims that were checked, each with its verdict and the evidence it rests on.";

    public string Title => "Fact-checks";

    public PublicHead? Public => new(PublishedAddress.List, About) { IsListed = Filter == PublicationFilter.All };

    public required PublicationFilter Filter { get; init; }

    public required PublicationOrder Order { get; init; }

    /// <summary>All, then each rating that has claims, the truest first.</summary>
    public required IReadOnlyList<RatingTab> Tabs { get; init; }

    public required IReadOnlyList<PublishedClaim> Claims { get; init; }

    /// <summary>How many were decided when, and how fast; on the first page of all of them alone.</summary>
    public PublishedPace? Pace { get; init; }

    /// <summary>Of the articles, by name; to choose from.</summary>
    public required IReadOnlyList<string> Publishers { get; init; }

    /// <summary>The same with the chosen one, which may be beyond the first ones.</summary>
    public IEnumerable<string> PublisherChoices =>
        Filter.Publisher is { } chosen ? Publishers.Union([chosen], StringComparer.Ordinal) : Publishers;

    /// <summary>Absent on the first page.</summary>
    public string? PreviousAddress { get; init; }

    /// <summary>Absent on the last page.</summary>
    public string? NextAddress { get; init; }

    /// <summary>A sentence for each part of the address that means nothing; no claims are shown then.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>As a field for a date holds it; absent when the list has no first day.</summary>
    public string? FirstDay => Filter.From is { } from ? QueryWords.DayOf(from) : null;

    public string? LastDay => Filter.Before is { } before ? QueryWords.DayOf(before.AddDays(-1)) : null;

    public bool IsNarrowed => Filter != PublicationFilter.All;

    /// <summary>The list in this form: <c>csv</c>, <c>json</c> or <c>jsonl</c>.</summary>
    public string Export(string form) =>
        PublishedAddress.With($"/export/published.{form}", Filter, PublicationOrder.Newest);

    /// <summary>All, then each rating that has claims.</summary>
    internal static IReadOnlyList<RatingTab> TabsOf(
        PublicationFilter filter,
        PublicationOrder order,
        IReadOnlyList<RatingCount> counts
    )
    {
        var of = counts.ToDictionary(count => count.Rating, count => count.Count);
        return
        [
            Tab("All", of.Values.Sum(), null),
            .. RatingScale
                .All.Where(rating => of.ContainsKey(rating) || filter.Rating == rating)
                .Select(rating => Tab(ClaimWords.Of(rating), of.GetValueOrDefault(rating), rating)),
        ];

        RatingTab Tab(string name, int count, Rating? rating) =>
            new(
                rating,
                name,
                count,
                PublishedAddress.With(PublishedAddress.List, filter with { Rating = rating }, order),
                filter.Rating == rating
            );
    }
}

/// <summary>A rating to choose, with how many of the claims that are meant have it.</summary>
/// <param name="Rating">Absent: all of them.</param>
public sealed record RatingTab(Rating? Rating, string Name, int Count, string Address, bool IsChosen);
