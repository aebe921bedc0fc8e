using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Pages;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Publishing.Pages;

/// <summary>The published claims, as everybody reads them.</summary>
internal static class PublishedRoutes
{
    public static IEndpointRouteBuilder MapPublished(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PublishedAddress.List, ListAsync).OpenToAll().WithName("Published");
        routes.MapGet($"{PublishedAddress.List}/{{number}}", GetAsync).OpenToAll().WithName("PublishedClaim");
        return routes;
    }

    internal static async Task<Page<PublishedList, PublishedListView>> ListAsync(
        PublishedQuery query,
        ServedTeam team,
        IOptions<WebOptions> options,
        PublishedFigures figures,
        CancellationToken cancellationToken
    )
    {
        var request = query.Read();
        await using var db = await team.OpenAsync(cancellationToken);
        var hasProblems = request.Problems.Count > 0;
        var list = hasProblems
            ? new PublicationList([], null, null)
            : await ReadAsync(db, request, options.Value.PageSize, cancellationToken);
        var overview = await figures.ReadAsync(db, cancellationToken);
        var counts = request.IsOfAllButRating
            ? overview.Counts
            : await db.CountByRatingAsync(request.Filter, cancellationToken);
        var view = new PublishedListView
        {
            Filter = request.Filter,
            Order = request.Order,
            Tabs = PublishedListView.TabsOf(request.Filter, request.Order, counts),
            Claims = list.Claims,
            Publishers = overview.Publishers,
            PreviousAddress = list.Previous is { } before ? To(request, before: before) : null,
            NextAddress = list.Next is { } after ? To(request, after: after) : null,
            Problems = request.Problems,
            Pace = request.IsWhole ? overview.Pace : null,
        };
        return new(view, hasProblems ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    /// <summary>At another form of the number: the way to the one address.</summary>
    internal static async Task<IResult> GetAsync(
        string number,
        ServedTeam team,
        PublishedPages pages,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        if (!ClaimNumber.TryParse(number, CultureInfo.InvariantCulture, out var claim))
        {
            return NotPublished(number);
        }

        if (number != claim.Value.ToString(CultureInfo.InvariantCulture))
        {
            return TypedResults.Redirect(PublishedAddress.Of(claim), permanent: true);
        }

        return await pages.GetAsync(context, team, claim, cancellationToken) ?? NotPublished(claim.ToString());
    }

    /// <summary>The same words for what is not published as for what is not there.</summary>
    internal static NotFoundPage NotPublished(string number) =>
        new("No such claim", $"Nothing is published under {number}; look for it in the list of all fact-checks.");

    private static Task<PublicationList> ReadAsync(
        ClaimTrackerContext db,
        PublishedRequest request,
        int limit,
        CancellationToken cancellationToken
    ) =>
        request.Before is { } before
            ? db.ListPublicationsBeforeAsync(request.Filter, request.Order, before, limit, cancellationToken)
            : db.ListPublicationsAsync(request.Filter, request.Order, request.After, limit, cancellationToken);

    private static string To(
        PublishedRequest request,
        PublicationCursor? after = null,
        PublicationCursor? before = null
    ) => PublishedAddress.With(PublishedAddress.List, request.Filter, request.Order, after, before);
}
