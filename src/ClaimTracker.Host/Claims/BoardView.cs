using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Claims;

/// <summary>The board: a page of the list of claims, and the ways to narrow it.</summary>
public sealed record BoardView : IPageView
{
    public string Title => "Claims";

    public required ClaimFilter Filter { get; init; }

    public required IReadOnlyList<StateTab> Tabs { get; init; }

    public required IReadOnlyList<ClaimLine> Claims { get; init; }

    /// <summary>Absent on the first page.</summary>
    public string? PreviousAddress { get; init; }

    /// <summary>Absent on the last page.</summary>
    public string? NextAddress { get; init; }

    /// <summary>A sentence for each part of the address that means nothing; no claims are shown then.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Of the articles, by name; to choose from.</summary>
    public required IReadOnlyList<string> Publishers { get; init; }

    /// <summary>The same with the chosen one, which may be beyond the first ones.</summary>
    public IEnumerable<string> PublisherChoices =>
        Filter.Publisher is { } chosen ? Publishers.Union([chosen], StringComparer.Ordinal) : Publishers;

    /// <summary>Whether one of the fields narrows the list that are folded away.</summary>
    public bool UsesMoreFilters => Filter is not { Rating: null, Publisher: null, From: null, Before: null };

    /// <summary>As a field for a date holds it; absent when the list has no first day.</summary>
    public string? FirstDay => Filter.From is { } from ? QueryWords.DayOf(from) : null;

    public string? LastDay => Filter.Before is { } before ? QueryWords.DayOf(before.AddDays(-1)) : null;

    /// <summary>Whether a field of the form narrows the list; states are chosen beside it.</summary>
    public bool IsSearch => (Filter with { State = null }) != ClaimFilter.All;

    public bool IsNarrowed => Filter != ClaimFilter.All;

    /// <summary>Whether the team has any claim at all, wherever the filter and the place point.</summary>
    public required bool IsTeamEmpty { get; init; }

    /// <summary>The list in this form: <c>csv</c>, <c>json</c> or <c>jsonl</c>.</summary>
    public string Export(string form) => ClaimAddress.With($"/export/claims.{form}", Filter);
}

/// <summary>A state to choose, with how many of the claims that are meant stand in it.</summary>
public sealed record StateTab(string Name, int Count, string Address, bool IsChosen);
