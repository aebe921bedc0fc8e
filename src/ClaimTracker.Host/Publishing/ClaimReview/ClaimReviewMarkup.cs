using System.Globalization;
using System.Text.Json.Nodes;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Articles;
using ClaimTracker.Host.Claims;
using ClaimTracker.Language.Attribution;

namespace ClaimTracker.Host.Publishing.ClaimReview;

/// <summary>
/// A published claim in schema.org's words: https://schema.org/ClaimReview, with the fields that Google documents
/// (https://developers.google.com/search/docs/appearance/structured-data/factcheck).
/// </summary>
/// <param name="publisher">Who checked it.</param>
/// <param name="root">Where this server is, without a slash at its end.</param>
internal sealed class ClaimReviewMarkup(PublisherOptions publisher, string root)
{
    public const string Context = "https://schema.org";
    private const int Worst = 1;
    private const int Best = 5;

    /// <param name="claim">As the world reads it.</param>
    /// <param name="said">What was said of it before, the newest first.</param>
    /// <returns>Absent for what was withdrawn, and for ratings without a number: those are no place on the scale.</returns>
    public JsonObject? Of(PublishedClaim claim, IReadOnlyList<EarlierVerdict> said)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(said);
        if (claim.WithdrawnAt is not null || claim.Rating.Score() is not { } score)
        {
            return null;
        }

        var address = root + ClaimAddress.Of(claim.Number);
        var review = new JsonObject
        {
            ["@context"] = Context,
            ["@type"] = "ClaimReview",
            ["@id"] = $"{address}#review",
            ["url"] = address,
            ["datePublished"] = ClaimWords.Stamp(claim.PublishedAt),
            ["dateModified"] = ClaimWords.Stamp(claim.UpdatedAt),
            ["claimReviewed"] = claim.Wording,
            ["reviewRating"] = RatingOf(claim, score),
            ["itemReviewed"] = ClaimOf(claim, address),
        };
        if (publisher.Name is { } name)
        {
            review["author"] = PublisherOf(name);
        }

        if (said.Count > 0)
        {
            review["correction"] = new JsonArray([.. said.Select(CorrectionOf)]);
        }

        return review;
    }

    private static JsonObject RatingOf(PublishedClaim claim, int score) =>
        new()
        {
            ["@type"] = "Rating",
            ["ratingValue"] = score,
            ["worstRating"] = Worst,
            ["bestRating"] = Best,
            ["alternateName"] = ClaimWords.Of(claim.Rating),
            ["ratingExplanation"] = claim.Explanation,
        };

    private static JsonObject ClaimOf(PublishedClaim claim, string address)
    {
        var item = new JsonObject { ["@type"] = "Claim", ["@id"] = $"{address}#claim" };
        if (claim.ClaimedOn is { } day)
        {
            item["datePublished"] = day.ToString("O", CultureInfo.InvariantCulture);
        }

        // Nobody is invented: where the article says it itself there is no author.
        if (claim.Speaker is { } speaker && TypeOf(speaker, claim.ArticleLanguage) is { } type)
        {
            item["author"] = new JsonObject { ["@type"] = type, ["name"] = speaker };
        }

        if (SafeLink.Of(claim.AppearanceAddress) is { } appearance)
        {
            item["appearance"] = new JsonObject
            {
                ["@type"] = "CreativeWork",
                ["url"] = appearance,
                ["headline"] = claim.ArticleTitle,
            };
        }

        return item;
    }

    private JsonObject PublisherOf(string name)
    {
        var desk = new JsonObject { ["@type"] = "Organization", ["name"] = name };
        if (publisher.Address is { } site)
        {
            desk["url"] = site.AbsoluteUri;
        }

        if (publisher.CorrectionsPolicy is { } policy)
        {
            desk["correctionsPolicy"] = policy.AbsoluteUri;
        }

        return desk;
    }

    private static JsonObject CorrectionOf(EarlierVerdict earlier) =>
        new()
        {
            ["@type"] = "CorrectionComment",
            ["datePublished"] = ClaimWords.Stamp(earlier.CorrectedAt),
            ["text"] =
                $"On {ClaimWords.Instant(earlier.DecidedAt)} this was rated {ClaimWords.Of(earlier.Rating)}: {earlier.Explanation}",
        };

    /// <summary>Absent for a document: nobody is invented.</summary>
    private static string? TypeOf(string speaker, string language) =>
        Speakers.KindOf(speaker, language) switch
        {
            SpeakerKind.Person => "Person",
            SpeakerKind.Organization => "Organization",
            _ => null,
        };
}
