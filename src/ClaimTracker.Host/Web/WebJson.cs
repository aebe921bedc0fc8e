using System.Text.Json.Serialization;
using ClaimTracker.Host.Articles;
using ClaimTracker.Host.Claims;
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
[JsonSerializable(typeof(ReadinessView))]
internal sealed partial class WebJson : JsonSerializerContext;
