using System.Buffers;
using System.Text.Json;
using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Messages;

/// <summary>JSON and files of a message as one body of a call.</summary>
internal static class MessageBody
{
    /// <param name="write">Writes the fields, between the braces.</param>
    public static RestBody Of(Action<Utf8JsonWriter> write, IReadOnlyList<OutgoingFile> files)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        var body = RestBody.Json(bytes.WrittenMemory);
        return files.Count == 0 ? body : body.With([.. files.Select(file => new FileContent(file.Name, file.Content))]);
    }
}
