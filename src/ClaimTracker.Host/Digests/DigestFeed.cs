using System.Xml;
using ClaimTracker.Core.Digests;
using ClaimTracker.Core.Teams;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Web.Feeds;
using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Digests;

/// <summary>The newest digests as a feed: Atom 1.0, RFC 4287. An entry keeps its id wherever the server moves to.</summary>
internal sealed class DigestFeed(Team team, IReadOnlyList<Digest> digests) : IResult, IStatusCodeHttpResult
{
    public const int MostEntries = 20;

    public int? StatusCode => StatusCodes.Status200OK;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = await Atom.DocumentAsync(xml => WriteAsync(xml, httpContext));
        httpContext.Response.ContentType = $"{Atom.MediaType}; charset=utf-8";
        httpContext.Response.ContentLength = bytes.Length;
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    private async Task WriteAsync(XmlWriter xml, HttpContext context)
    {
        var root = PublicRoot.Of(context);
        await Atom.TextAsync(xml, "id", Atom.Id(team, "digests"));
        await Atom.TextAsync(xml, "title", "Digests · ClaimTracker");
        await Atom.TextAsync(
            xml,
            "updated",
            ClaimWords.Stamp(digests.Count > 0 ? digests.Max(one => one.MadeAt) : team.CreatedAt)
        );
        await Atom.AuthorAsync(xml, team.Name);
        await Atom.LinkAsync(xml, "self", root + DigestAddress.Feed, Atom.MediaType);
        await Atom.LinkAsync(xml, "alternate", root + DigestAddress.List, "text/html");
        foreach (var digest in digests)
        {
            await EntryAsync(xml, digest, root, context.RequestServices);
        }
    }

    private async Task EntryAsync(XmlWriter xml, Digest digest, string root, IServiceProvider services)
    {
        var view = new DigestView(digest);
        await Atom.BeginAsync(xml, "entry");
        await Atom.TextAsync(xml, "id", Atom.Id(team, DigestAddress.Write(digest.On)));
        await Atom.TextAsync(xml, "title", view.Title);
        await Atom.TextAsync(xml, "updated", ClaimWords.Stamp(digest.MadeAt));
        await Atom.TextAsync(xml, "published", ClaimWords.Stamp(digest.MadeAt));
        await Atom.LinkAsync(xml, "alternate", root + DigestAddress.Of(digest.On), "text/html");
        await Atom.TextAsync(xml, "summary", DigestView.Summary(digest.Content));
        var html = await Fragment.RenderAsync<DigestBody>(
            services,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(DigestBody.Content)] = digest.Content,
                [nameof(DigestBody.Until)] = digest.Until,
                [nameof(DigestBody.Root)] = root,
            }
        );
        await Atom.HtmlAsync(xml, html);
        await xml.WriteEndElementAsync();
    }
}
