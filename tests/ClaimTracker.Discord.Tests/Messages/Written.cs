using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Tests.Messages;

/// <summary>Messages as the JSON that goes out.</summary>
internal static class Written
{
    public static string New(OutgoingMessage message, bool isAnswer = false) =>
        InBraces(json => MessageWriter.WriteNew(json, message, isAnswer));

    public static string Replacement(OutgoingMessage message) =>
        InBraces(json => MessageWriter.WriteReplacement(json, message));

    public static string InBraces(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                bytes,
                new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
