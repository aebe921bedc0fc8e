using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ClaimTracker.Discord.Rest;

/// <summary>
/// What a call carries: JSON, and files beside it. With files it becomes <c>multipart/form-data</c>: the JSON as <c>payload_json</c>, then
/// <c>files[0]</c>, <c>files[1]</c>, ... in order. It can be sent as often as the call is tried.
/// </summary>
public sealed class RestBody
{
    /// <summary>Discord takes no more files in one call.</summary>
    public const int MostFiles = 10;

    private readonly ReadOnlyMemory<byte> json;
    private readonly IReadOnlyList<FileContent> files;

    private RestBody(ReadOnlyMemory<byte> json, IReadOnlyList<FileContent> files) =>
        (this.json, this.files) = (json, files);

    /// <summary>All bytes of JSON and files; the frame of a multipart body comes on top.</summary>
    internal long LengthBytes => json.Length + files.Sum(file => file.LengthBytes);

    /// <summary>JSON that is written already, in UTF-8.</summary>
    public static RestBody Json(ReadOnlyMemory<byte> utf8) => new(utf8, []);

    public static RestBody Json<T>(T value, JsonTypeInfo<T> type) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, type), []);

    /// <summary>The same JSON with these files. The JSON must name each of them in <c>attachments</c>: <c>{"id":"0","filename":"a.pdf"}</c>.</summary>
    /// <exception cref="ArgumentException">More than <see cref="MostFiles"/>.</exception>
    public RestBody With(params IReadOnlyList<FileContent> attached)
    {
        ArgumentNullException.ThrowIfNull(attached);
        return attached.Count <= MostFiles
            ? new RestBody(json, [.. attached])
            : throw new ArgumentException(
                $"A call needs at most {MostFiles} files; got {attached.Count}.",
                nameof(attached)
            );
    }

    internal HttpContent ToContent()
    {
        var payload = new ReadOnlyMemoryContent(json);
        payload.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (files.Count == 0)
        {
            return payload;
        }

        var parts = new MultipartFormDataContent { { payload, "payload_json" } };
        for (var i = 0; i < files.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"files[{i}]");
            parts.Add(files[i].ToContent(), name, files[i].PartName);
        }

        return parts;
    }
}
