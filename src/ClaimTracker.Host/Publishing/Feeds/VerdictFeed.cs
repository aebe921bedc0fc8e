using System.Xml;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Teams;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Web.Feeds;

namespace ClaimTracker.Host.Publishing.Feeds;

/// <summary>The newest verdicts, corrections and withdrawals as Atom 1.0 (RFC 4287). A correction keeps the id and has another <c>updated</c>.</summary>
internal sealed class VerdictFeed(Team team, string name, string root, IReadOnlyList<PublishedClaim> claims)
{
    public Task<byte[]> WriteAsync() => Atom.DocumentAsync(WriteAsync);

    private async Task WriteAsync(XmlWriter xml)
    {
        await Atom.TextAsync(xml, "id", Atom.Id(team, "verdicts"));
        await Atom.TextAsync(xml, "title", $"Fact-checks · {name}");
        await Atom.TextAsync(
            xml,
            "updated",
            ClaimWords.Stamp(claims.Count > 0 ? claims.Max(claim => claim.UpdatedAt) : team.CreatedAt)
        );
        await Atom.AuthorAsync(xml, name);
        await Atom.LinkAsync(xml, "self", root + FeedRoutes.Atom, Atom.MediaType);
        await Atom.LinkAsync(xml, "alternate", root + Pages.PublishedAddress.List, "text/html");
        foreach (var claim in claims)
        {
            await EntryAsync(xml, claim);
        }
    }

    private async Task EntryAsync(XmlWriter xml, PublishedClaim claim)
    {
        await Atom.BeginAsync(xml, "entry");
        await Atom.TextAsync(xml, "id", Atom.Id(team, claim.Number.ToString()));
        await Atom.TextAsync(xml, "title", VerdictNews.TitleOf(claim));
        await Atom.TextAsync(xml, "updated", ClaimWords.Stamp(claim.UpdatedAt));
        await Atom.TextAsync(xml, "published", ClaimWords.Stamp(claim.PublishedAt));
        await Atom.LinkAsync(xml, "alternate", root + ClaimAddress.Of(claim.Number), "text/html");
        await Atom.TextAsync(xml, "summary", VerdictNews.TextOf(claim));
        await xml.WriteEndElementAsync();
    }
}
