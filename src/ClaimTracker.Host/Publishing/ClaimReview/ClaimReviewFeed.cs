using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Claims;

namespace ClaimTracker.Host.Publishing.ClaimReview;

/// <summary>
/// Every claim with a place on the scale as https://schema.org/DataFeed, sent while it is read. What was withdrawn stays in it with the day
/// (<c>dateDeleted</c>), so that whoever copied it learns of that.
/// </summary>
internal static class ClaimReviewFeed
{
    private const int FlushBytes = 32 * 1024;

    public static async Task WriteAsync(
        Stream body,
        ClaimTrackerContext db,
        PublisherOptions publisher,
        string root,
        CancellationToken cancellationToken
    )
    {
        var markup = new ClaimReviewMarkup(publisher, root);
        var changed = await db.ReadLastPublicationAsync(cancellationToken);
        await using var json = new Utf8JsonWriter(body);
        json.WriteStartObject();
        json.WriteString("@context", ClaimReviewMarkup.Context);
        json.WriteString("@type", "DataFeed");
        json.WriteString("name", $"Fact-checks of {publisher.Name ?? "this desk"}");
        if (changed is { } at)
        {
            json.WriteString("dateModified", ClaimWords.Stamp(at));
        }

        json.WriteStartArray("dataFeedElement");
        var all = PublicationFilter.All with { WithWithdrawn = true };
        await foreach (
            var claim in db.StreamPublicationsAsync(all, PublicationOrder.Newest).WithCancellation(cancellationToken)
        )
        {
            if (claim.Rating.Score() is null)
            {
                continue;
            }

            ElementOf(claim, markup, root).WriteTo(json);
            if (json.BytesPending > FlushBytes)
            {
                await json.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static JsonObject ElementOf(PublishedClaim claim, ClaimReviewMarkup markup, string root)
    {
        var element = new JsonObject
        {
            ["@type"] = "DataFeedItem",
            ["@id"] = root + ClaimAddress.Of(claim.Number),
            ["dateCreated"] = ClaimWords.Stamp(claim.PublishedAt),
            ["dateModified"] = ClaimWords.Stamp(claim.UpdatedAt),
        };
        if (claim.WithdrawnAt is { } withdrawn)
        {
            element["dateDeleted"] = ClaimWords.Stamp(withdrawn);
        }
        else
        {
            // Consumers of the Data Commons feed read a list here.
            element["item"] = new JsonArray(markup.Of(claim, []));
        }

        return element;
    }
}
