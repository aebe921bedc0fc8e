using ClaimTracker.Core.Access;
using ClaimTracker.Core.Digests;
using ClaimTracker.Core.Teams;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace ClaimTracker.Host.Digests;

/// <summary>The digests: their list, each on a page of its own, and all as a feed.</summary>
internal static class DigestRoutes
{
    private const int PageSize = 30;

    public static IEndpointRouteBuilder MapDigests(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(DigestAddress.List, ListAsync).Needs(ApiKeyScope.Read).WithName("Digests");
        routes.MapGet(DigestAddress.Feed, FeedAsync).Needs(ApiKeyScope.Read).WithName("DigestFeed");
        routes.MapGet($"{DigestAddress.List}/{{date}}", GetAsync).Needs(ApiKeyScope.Read).WithName("Digest");
        return routes;
    }

    internal static async Task<Results<Page<DigestList, DigestListView>, NotFoundPage>> ListAsync(
        string? before,
        ServedTeam team,
        CancellationToken cancellationToken
    )
    {
        LocalDate? day = null;
        if (!string.IsNullOrEmpty(before))
        {
            if (!DigestAddress.TryRead(before, out var read))
            {
                return NoSuchDay(before);
            }

            day = read;
        }

        await using var db = await team.OpenAsync(cancellationToken);
        var page = await db.ListDigestsAsync(day, PageSize, cancellationToken);
        var older = page.Older is { } last ? DigestAddress.Before(last) : null;
        return new Page<DigestList, DigestListView>(new DigestListView(page.Digests, older));
    }

    internal static async Task<Results<Page<DigestSheet, DigestView>, NotFoundPage>> GetAsync(
        string date,
        ServedTeam team,
        CancellationToken cancellationToken
    )
    {
        if (!DigestAddress.TryRead(date, out var day))
        {
            return NoSuchDay(date);
        }

        await using var db = await team.OpenAsync(cancellationToken);
        return await db.ReadDigestAsync(day, cancellationToken) is { } digest
            ? new Page<DigestSheet, DigestView>(new DigestView(digest))
            : new NotFoundPage(
                "No such digest",
                $"There is no digest of {DigestView.Day(day)}; look for it in the list of all digests."
            );
    }

    internal static async Task<DigestFeed> FeedAsync(ServedTeam team, CancellationToken cancellationToken)
    {
        await using var db = await team.OpenAsync(cancellationToken);
        var page = await db.ListDigestsAsync(before: null, DigestFeed.MostEntries, cancellationToken);
        return new DigestFeed(await db.ReadTeamAsync(cancellationToken), page.Digests);
    }

    private static NotFoundPage NoSuchDay(string found) =>
        new("No such digest", $"A digest has a day such as 2026-03-09; the address says '{found}'.");
}
