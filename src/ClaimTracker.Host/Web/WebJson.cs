using System.Text.Json.Serialization;
using ClaimTracker.Host.Articles;
using ClaimTracker.Host.Articles.Api;
using ClaimTracker.Host.Citations.Api;
using ClaimTracker.Host.Claims.Api;
using ClaimTracker.Host.Publishing.Api;
using ClaimTracker.Host.Verdicts.Api;
using ClaimTracker.Host.Web.Health;

namespace ClaimTracker.Host.Web;

/// <summary>Everything that is read from or written to the network as JSON. A name it does not know is a mistake, not a wish to ignore.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(NewArticle))]
[JsonSerializable(typeof(ReceiptView))]
[JsonSerializable(typeof(ClaimListView))]
[JsonSerializable(typeof(ApiClaim))]
[JsonSerializable(typeof(ApiCitationList))]
[JsonSerializable(typeof(ApiVerdictList))]
[JsonSerializable(typeof(ApiArticleList))]
[JsonSerializable(typeof(ApiArticle))]
[JsonSerializable(typeof(ApiPublishedList))]
[JsonSerializable(typeof(ReadinessView))]
internal sealed partial class WebJson : JsonSerializerContext;
