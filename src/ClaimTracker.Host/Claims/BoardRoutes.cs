using ClaimTracker.Core.Access;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Publishing.Pages;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Pages;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Claims;

/// <summary>The board: claims, most check-worthy first.</summary>
internal static class BoardRoutes
{
    public static IEndpointRouteBuilder MapBoard(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ClaimAddress.Board, GetFaceAsync).HasPublicFace().Needs(ApiKeyScope.Read).WithName("Board");
        return routes;
    }

    /// <summary>The whole board for the team; for everybody else what is published.</summary>
    internal static async Task<IResult> GetFaceAsync(
        Viewer viewer,
        [AsParameters] ClaimQuery query,
        PublishedQuery published,
        ServedTeam team,
        IOptions<WebOptions> options,
        PublishedFigures figures,
        CancellationToken cancellationToken
    ) =>
        viewer.IsTeam
            ? await GetAsync(query, team, options, cancellationToken)
            : await PublishedRoutes.ListAsync(published, team, options, figures, cancellationToken);

    internal static async Task<Page<Board, BoardView>> GetAsync(
        [AsParameters] ClaimQuery query,
        ServedTeam team,
        IOptions<WebOptions> options,
        CancellationToken cancellationToken
    )
    {
        var request = query.Read();
        await using var db = await team.OpenAsync(cancellationToken);
        var counts = await db.CountByStateAsync(request.Filter, cancellationToken);
        var list =
            request.Problems.Count > 0
                ? new ClaimList([], null, null)
                : await ListAsync(db, request, options.Value.PageSize, cancellationToken);
        var view = new BoardView
        {
            Filter = request.Filter,
            Tabs = BoardTabs.Of(request.Filter, counts),
            Claims = list.Claims,
            Publishers = await db.ListPublishersOfArticlesAsync(PublishedFigures.MostPublishers, cancellationToken),
            PreviousAddress = list.Previous is { } before ? To(request.Filter, before: before) : null,
            NextAddress = list.Next is { } after ? To(request.Filter, after: after) : null,
            Problems = request.Problems,
            IsTeamEmpty = counts.Count == 0 && request.Filter == ClaimFilter.All,
        };
        return new(view, request.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static Task<ClaimList> ListAsync(
        ClaimTrackerContext db,
        ClaimRequest request,
        int limit,
        CancellationToken cancellationToken
    ) =>
        request.Before is { } before
            ? db.ListClaimsBeforeAsync(request.Filter, before, limit, cancellationToken)
            : db.ListClaimsAsync(request.Filter, request.After, limit, cancellationToken);

    private static string To(ClaimFilter filter, ClaimCursor? after = null, ClaimCursor? before = null) =>
        ClaimAddress.With(ClaimAddress.Board, filter, after, before);
}
