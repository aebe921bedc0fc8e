using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.Posts;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>Reads a request's body: JSON, or multipart with <c>payload_json</c> and <c>files[n]</c>.</summary>
internal static class RequestReader
{
    private const long MaxBytes = 25 * 1024 * 1024;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async Task<(JsonNode? Body, IReadOnlyList<Upload> Uploads)> ReadAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (request.ContentLength > MaxBytes)
        {
            throw ApiErrors.TooLarge();
        }

        if (request.HasFormContentType)
        {
            return await ReadFormAsync(request, cancellationToken);
        }

        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellationToken);
        if (bytes.Length == 0)
        {
            return (null, []);
        }

        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw FormErrors.One(
                "",
                "CONTENT_TYPE_INVALID",
                "Expected \"Content-Type\" header to be one of {'application/json'}."
            );
        }

        return (Parse(bytes.ToArray()), []);
    }

    private static async Task<(JsonNode?, IReadOnlyList<Upload>)> ReadFormAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var uploads = new List<Upload>();
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            uploads.Add(new Upload(NumberOf(file.Name), file.FileName, file.ContentType, bytes.ToArray()));
        }

        // A chunked request says its length only now.
        if (uploads.Sum(upload => (long)upload.Bytes.Length) > MaxBytes)
        {
            throw ApiErrors.TooLarge();
        }

        var payload = form["payload_json"].ToString();
        return (payload.Length == 0 ? null : Parse(System.Text.Encoding.UTF8.GetBytes(payload)), uploads);
    }

    private static JsonNode? Parse(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes, nodeOptions: null, Strict);
        }
        catch (JsonException)
        {
            throw ApiErrors.BadJson();
        }
    }

    private static ulong NumberOf(string name) =>
        name.StartsWith("files[", StringComparison.Ordinal)
        && ulong.TryParse(name.AsSpan(6).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw FormErrors.One("", "FILE_PART_NAME_INVALID", $"File parts are named files[n]; got {name}.");
}
