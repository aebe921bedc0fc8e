using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.FollowUps;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClaimTracker.Core.Digests;

/// <summary>Content as JSON: readable with any database tool.</summary>
internal sealed class DigestContentConverter()
    : ValueConverter<DigestContent, string>(content => Write(content), text => Read(text))
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // It is never put on a page as it stands, and words in other scripts would take six times the room.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new NumberConverter<ClaimNumber>(number => number.Value, value => new ClaimNumber(value)),
            new NumberConverter<FollowUpNumber>(number => number.Value, value => new FollowUpNumber(value)),
        },
    };

    public static string Write(DigestContent content) => JsonSerializer.Serialize(content, Options);

    public static DigestContent Read(string text) =>
        JsonSerializer.Deserialize<DigestContent>(text, Options) ?? DigestContent.Empty;

    /// <summary>A number that people call something by, as the plain number.</summary>
    private sealed class NumberConverter<T>(Func<T, int> write, Func<int, T> read) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(write(value));
    }
}
