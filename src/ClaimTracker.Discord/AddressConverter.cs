using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClaimTracker.Discord;

/// <summary>Writes web addresses escaped, as they were checked; <c>attachment://</c> ones as they are.</summary>
internal sealed class AddressConverter : JsonConverter<Uri>
{
    public override Uri Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Uri.TryCreate(reader.GetString(), UriKind.Absolute, out var address)
            ? address
            : throw new JsonException("An address needs to be a string that holds an absolute one.");

    public override void Write(Utf8JsonWriter writer, Uri value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Scheme is "http" or "https" ? value.AbsoluteUri : value.OriginalString);
}
