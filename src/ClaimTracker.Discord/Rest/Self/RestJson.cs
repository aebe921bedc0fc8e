using System.Text.Json.Serialization;

namespace ClaimTracker.Discord.Rest.Self;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(CurrentUser))]
[JsonSerializable(typeof(CurrentApplication))]
[JsonSerializable(typeof(GatewayBot))]
internal sealed partial class RestJson : JsonSerializerContext;
