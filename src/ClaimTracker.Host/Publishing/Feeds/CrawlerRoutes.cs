using System.Text;
using System.Xml;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Publishing.Feeds;

/// <summary>What search engines ask for before they read (https://www.sitemaps.org/protocol.html, RFC 9309).</summary>
internal static class CrawlerRoutes
{
    /// <summary>The most that a sitemap may hold; what changed last comes first.</summary>
    private const int MostPages = 50_000;
    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static IEndpointRouteBuilder MapCrawlers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", Robots).OpenToAll();
        routes.MapGet("/sitemap.xml", SitemapAsync).OpenToAll();
        return routes;
    }

    internal static PublicBytes Robots(HttpContext context) =>
        new(
            Encoding.UTF8.GetBytes(
                $"User-agent: *\nDisallow: /api/\nDisallow: /sign-in\nSitemap: {PublicRoot.Of(context)}/sitemap.xml\n"
            ),
            "text/plain; charset=utf-8"
        );

    internal static async Task<PublicBytes> SitemapAsync(
        ServedTeam team,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var root = PublicRoot.Of(context);
        await using var db = await team.OpenAsync(cancellationToken);
        using var buffer = new MemoryStream();
        await using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Async = true }))
        {
            await xml.WriteStartDocumentAsync();
            await xml.WriteStartElementAsync(null, "urlset", Sitemap);
            await PageAsync(
                xml,
                root + Pages.PublishedAddress.List,
                await db.ReadLastPublicationAsync(cancellationToken)
            );
            var claims = db.StreamPublicationsAsync(PublicationFilter.All, PublicationOrder.Newest).Take(MostPages - 1);
            await foreach (var claim in claims.WithCancellation(cancellationToken))
            {
                await PageAsync(xml, root + ClaimAddress.Of(claim.Number), claim.UpdatedAt);
            }

            await xml.WriteEndElementAsync();
        }

        return new PublicBytes(buffer.ToArray(), "application/xml");
    }

    private static async Task PageAsync(XmlWriter xml, string address, DateTimeOffset? changed)
    {
        await xml.WriteStartElementAsync(null, "url", Sitemap);
        await xml.WriteElementStringAsync(null, "loc", Sitemap, address);
        if (changed is { } at)
        {
            await xml.WriteElementStringAsync(null, "lastmod", Sitemap, ClaimWords.Stamp(at));
        }

        await xml.WriteEndElementAsync();
    }
}
