using System.Text;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Host.Publishing.ClaimReview;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Publishing.Feeds;

/// <summary>The published claims for programs.</summary>
internal static class FeedRoutes
{
    public const string Atom = "/feeds/verdicts.atom";
    public const string Json = "/feeds/verdicts.json";
    public const string ClaimReview = "/feeds/claimreview.json";
    public const int MostEntries = 50;
    private const string Unnamed = "ClaimTracker";

    public static IEndpointRouteBuilder MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/feeds", GetPage).OpenToAll().WithName("Feeds");
        routes.MapGet(Atom, AtomAsync).OpenToAll();
        routes.MapGet(Json, JsonAsync).OpenToAll();
        routes.MapGet(ClaimReview, ClaimReviewAsync).OpenToAll();
        return routes;
    }

    internal static Page<FeedList, FeedListView> GetPage() => new(new FeedListView());

    internal static async Task<IResult> AtomAsync(
        ServedTeam served,
        IOptions<PublisherOptions> publisher,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var (team, claims) = await ReadAsync(served, cancellationToken);
        var feed = new VerdictFeed(team, publisher.Value.Name ?? Unnamed, PublicRoot.Of(context), claims);
        return new PublicBytes(await feed.WriteAsync(), $"{Web.Feeds.Atom.MediaType}; charset=utf-8");
    }

    internal static async Task<IResult> JsonAsync(
        ServedTeam served,
        IOptions<PublisherOptions> publisher,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var (team, claims) = await ReadAsync(served, cancellationToken);
        var feed = VerdictJsonFeed.Of(team, publisher.Value.Name ?? Unnamed, PublicRoot.Of(context), claims);
        return new PublicBytes(Encoding.UTF8.GetBytes(feed.ToJsonString()), VerdictJsonFeed.MediaType);
    }

    internal static async Task<PushStreamHttpResult> ClaimReviewAsync(
        ServedTeam served,
        IOptions<PublisherOptions> publisher,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var team = await served.FindAsync(cancellationToken);
        var databases = context.RequestServices.GetRequiredService<Databases>();
        var root = PublicRoot.Of(context);
        context.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Stream(
            async body =>
            {
                await using var db = databases.Open(team);
                await ClaimReviewFeed.WriteAsync(body, db, publisher.Value, root, context.RequestAborted);
            },
            "application/ld+json"
        );
    }

    private static async Task<(Team Team, IReadOnlyList<PublishedClaim> Claims)> ReadAsync(
        ServedTeam served,
        CancellationToken cancellationToken
    )
    {
        await using var db = await served.OpenAsync(cancellationToken);
        var list = await db.ListPublicationsAsync(
            PublicationFilter.All with
            {
                WithWithdrawn = true,
            },
            PublicationOrder.Newest,
            after: null,
            MostEntries,
            cancellationToken
        );
        return (await db.ReadTeamAsync(cancellationToken), list.Claims);
    }
}
