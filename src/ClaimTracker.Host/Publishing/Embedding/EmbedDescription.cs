using System.Globalization;
using System.Net;
using System.Text.Json.Serialization;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Host.Claims;

namespace ClaimTracker.Host.Publishing.Embedding;

/// <summary>What oEmbed 1.0 calls a rich response. Lengths in CSS pixels.</summary>
internal sealed record EmbedDescription(
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("provider_name")] string? ProviderName,
    [property: JsonPropertyName("provider_url")] string ProviderUrl,
    [property: JsonPropertyName("cache_age")] int CacheAge,
    [property: JsonPropertyName("html")] string Html,
    [property: JsonPropertyName("width")] int Width,
    [property: JsonPropertyName("height")] int Height
)
{
    private const int UsualWidth = 600;
    private const int UsualHeight = 300;
    private const int NarrowWidth = 420;
    private const int NarrowHeight = 420;
    private const int CacheSeconds = 3600;

    /// <summary>As large as usual, or as the other site has room for.</summary>
    public static EmbedDescription Of(
        PublishedClaim claim,
        PublisherOptions publisher,
        string root,
        int? mostWidth = null,
        int? mostHeight = null
    )
    {
        var width = Math.Clamp(mostWidth ?? UsualWidth, 1, UsualWidth);
        var height = width < NarrowWidth ? NarrowHeight : UsualHeight;
        height = Math.Clamp(mostHeight ?? height, 1, height);
        var title = $"{ClaimWords.Of(claim.Rating)}: {claim.Wording}";
        return new(
            "rich",
            "1.0",
            title,
            publisher.Name,
            publisher.Address?.AbsoluteUri ?? root + "/",
            CacheSeconds,
            Frame(root + EmbedAddress.Of(claim.Number), title, width, height),
            width,
            height
        );
    }

    // The card holds links and nothing else: no script, no form, no cookie of this site.
    private static string Frame(string address, string title, int width, int height) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""<iframe src="{WebUtility.HtmlEncode(address)}" title="{WebUtility.HtmlEncode(title)}" width="{width}" height="{height}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" style="border:0;max-width:100%"></iframe>"""
        );
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EmbedDescription))]
internal sealed partial class EmbedJson : JsonSerializerContext;
