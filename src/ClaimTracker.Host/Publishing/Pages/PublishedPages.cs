using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Publishing.ClaimReview;
using ClaimTracker.Host.Web.Pages;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Publishing.Pages;

/// <summary>Makes the page of a published claim, with its markup from the same reading.</summary>
internal sealed class PublishedPages(IOptions<PublisherOptions> publisher)
{
    /// <returns>Absent when the world never read a claim of that number.</returns>
    public async Task<Page<PublishedSheet, PublishedSheetView>?> ReadAsync(
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
