using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Publishing.ClaimReview;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Pages;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Publishing.Pages;

/// <summary>Makes the page of a published claim, with its markup from the same reading.</summary>
internal sealed class PublishedPages(
    IOptions<PublisherOptions> publisher,
    PublishedChanges changes,
    PublishedCopies copies
)
{
    /// <summary>The page as the answer to a request, made or kept.</summary>
    /// <returns>Absent when the world never read a claim of that number.</returns>
    public async Task<IResult?> GetAsync(
        HttpContext context,
        ServedTeam team,
        ClaimNumber claim,
        CancellationToken cancellationToken
    )
    {
        if (await copies.FindAsync(context, team.OpenAsync, cancellationToken) is { } kept)
        {
            return kept;
        }

        await using var db = await team.OpenAsync(cancellationToken);
        // Read before the page: what changes meanwhile makes the copy old, never new.
        var state = changes.Peek() ?? await changes.ReadAsync(db, cancellationToken);
        return await ReadAsync(db, claim, PublicRoot.Of(context), cancellationToken) is { } page
            ? await copies.MakeAsync(context, state, page)
            : null;
    }

    /// <returns>Absent when the world never read a claim of that number.</returns>
    private async Task<Page<PublishedSheet, PublishedSheetView>?> ReadAsync(
        ClaimTrackerContext db,
        ClaimNumber claim,
        string root,
        CancellationToken cancellationToken
    )
    {
        if (await db.ReadPublicationAsync(claim, cancellationToken) is not { } page)
        {
            return null;
        }

        var citations = await db.ListPublishedCitationsAsync(claim, cancellationToken);
        var markup = new ClaimReviewMarkup(publisher.Value, root).Of(page.Claim, page.Said);
        var view = PublishedSheetView.Of(page, citations, publisher.Value, root, markup?.ToJsonString());
        // What was withdrawn is gone for good readers and machines alike, and its page says so (RFC 9110, 15.5.11).
        return new(view, page.Claim.WithdrawnAt is null ? StatusCodes.Status200OK : StatusCodes.Status410Gone);
    }
}
