using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using ClaimTracker.Core.Digests;
using ClaimTracker.Core.Teams;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Pages;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Digests;

/// <summary>The newest digests as a feed: Atom 1.0, RFC 4287. An entry keeps its id wherever the server moves to.</summary>
internal sealed class DigestFeed(Team team, IReadOnlyList<Digest> digests) : IResult, IStatusCodeHttpResult
{
    public const int MostEntries = 20;
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string MediaType = "application/atom+xml; charset=utf-8";

    private static readonly XmlWriterSettings Settings = new()
    {
        Async = true,
        Indent = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // What XML has no letters for is taken out before; see Clean.
        CheckCharacters = true,
    };

    public int? StatusCode => StatusCodes.Status200OK;

    /// <summary>All of it is made before its first byte goes out, so that a failure still becomes a proper answer.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var buffer = new MemoryStream();
        await using (var xml = XmlWriter.Create(buffer, Settings))
        {
            await WriteAsync(xml, httpContext);
        }

        httpContext.Response.ContentType = MediaType;
        httpContext.Response.ContentLength = buffer.Length;
        await httpContext.Response.Body.WriteAsync(buffer.ToArray(), httpContext.RequestAborted);
    }

    private async Task WriteAsync(XmlWriter xml, HttpContext context)
    {
        var root = RootOf(context);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "feed", Atom);
        await TextAsync(xml, "id", Id("digests"));
        await TextAsync(xml, "title", "Digests · ClaimTracker");
        await TextAsync(
            xml,
            "updated",
            ClaimWords.Stamp(digests.Count > 0 ? digests.Max(one => one.MadeAt) : team.CreatedAt)
        );
        await xml.WriteStartElementAsync(null, "author", Atom);
        await TextAsync(xml, "name", Clean(team.Name));
        await xml.WriteEndElementAsync();
        await LinkAsync(xml, "self", root + DigestAddress.Feed, "application/atom+xml");
        await LinkAsync(xml, "alternate", root + DigestAddress.List, "text/html");
        foreach (var digest in digests)
        {
            await EntryAsync(xml, digest, root, context.RequestServices);
        }

        await xml.WriteEndElementAsync();
    }

    private async Task EntryAsync(XmlWriter xml, Digest digest, string root, IServiceProvider services)
    {
        var view = new DigestView(digest);
        await xml.WriteStartElementAsync(null, "entry", Atom);
        await TextAsync(xml, "id", Id(DigestAddress.Write(digest.On)));
        await TextAsync(xml, "title", view.Title);
        await TextAsync(xml, "updated", ClaimWords.Stamp(digest.MadeAt));
        await TextAsync(xml, "published", ClaimWords.Stamp(digest.MadeAt));
        await LinkAsync(xml, "alternate", root + DigestAddress.Of(digest.On), "text/html");
        await TextAsync(xml, "summary", DigestView.Summary(digest.Content));
        var html = await Fragment.RenderAsync<DigestBody>(
            services,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(DigestBody.Content)] = digest.Content,
                [nameof(DigestBody.Until)] = digest.Until,
                [nameof(DigestBody.Root)] = root,
            }
        );
        await xml.WriteStartElementAsync(null, "content", Atom);
        await xml.WriteAttributeStringAsync(null, "type", null, "html");
        await xml.WriteStringAsync(Clean(html));
        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
    }

    /// <summary>A name that no other feed has, made of the team's key and the moment it was made.</summary>
    private string Id(string thing)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{team.Key.Value}|{team.CreatedAt.UtcTicks}|{thing}");
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16];
        // Version 8 of RFC 9562: bits of one's own making.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    private static string RootOf(HttpContext context)
    {
        var outside = context.RequestServices.GetRequiredService<IOptions<WebOptions>>().Value.PublicAddress;
        return outside is null
            ? $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}"
            : outside.AbsoluteUri.TrimEnd('/');
    }

    private static Task TextAsync(XmlWriter xml, string name, string text) =>
        xml.WriteElementStringAsync(null, name, Atom, text);

    private static async Task LinkAsync(XmlWriter xml, string relation, string address, string type)
    {
        await xml.WriteStartElementAsync(null, "link", Atom);
        await xml.WriteAttributeStringAsync(null, "rel", null, relation);
        await xml.WriteAttributeStringAsync(null, "type", null, type);
        await xml.WriteAttributeStringAsync(null, "href", null, address);
        await xml.WriteEndElementAsync();
    }

    /// <summary>The text without what XML cannot hold: control characters and halves of characters.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A half of a character is read as the sign for an unreadable one.
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
