using System.Text.Json.Nodes;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Teams;
using ClaimTracker.Host.Claims;

namespace ClaimTracker.Host.Publishing.Feeds;

/// <summary>The same as <see cref="VerdictFeed"/> as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the same ids.</summary>
internal static class VerdictJsonFeed
{
    public const string MediaType = "application/feed+json";

    public static JsonObject Of(Team team, string name, string root, IReadOnlyList<PublishedClaim> claims) =>
        new()
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = $"Fact-checks · {name}",
            ["home_page_url"] = root + Pages.PublishedAddress.List,
            ["feed_url"] = root + FeedRoutes.Json,
            ["language"] = "en",
            ["authors"] = new JsonArray(new JsonObject { ["name"] = name }),
            ["items"] = new JsonArray([.. claims.Select(claim => ItemOf(team, root, claim))]),
        };

    private static JsonObject ItemOf(Team team, string root, PublishedClaim claim) =>
        new()
        {
            ["id"] = Web.Feeds.Atom.Id(team, claim.Number.ToString()),
            ["url"] = root + ClaimAddress.Of(claim.Number),
            ["title"] = VerdictNews.TitleOf(claim),
            ["content_text"] = VerdictNews.TextOf(claim),
            ["date_published"] = ClaimWords.Stamp(claim.PublishedAt),
            ["date_modified"] = ClaimWords.Stamp(claim.UpdatedAt),
        };
}
