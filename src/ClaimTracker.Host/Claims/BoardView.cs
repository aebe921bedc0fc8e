using ClaimTracker.Core.Claims;
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

    public bool IsNarrowed => Filter != ClaimFilter.All;

    /// <summary>Whether the team has any claim at all, wherever the filter and the place point.</summary>
    public required bool IsTeamEmpty { get; init; }

    public string CsvAddress => ClaimAddress.With("/export/claims.csv", Filter);

    public string JsonAddress => ClaimAddress.With("/export/claims.json", Filter);
}

/// <summary>A state to choose, with how many of the claims that are meant stand in it.</summary>
public sealed record StateTab(string Name, int Count, string Address, bool IsChosen);
