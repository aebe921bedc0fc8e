using System.Collections.Frozen;
using System.Net.Http.Headers;
using ClaimTracker.Core.Articles.Reading;

namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>What a site says it sends.</summary>
/// <param name="MediaType">Lower case, without parameters; absent when the site does not say.</param>
/// <param name="Charset">Absent when the site does not say.</param>
internal sealed record ContentKind(string? MediaType, string? Charset)
{
    private static readonly FrozenSet<string> Readable = new[]
    {
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "text/markdown",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["application/pdf"] = "Pdf",
        ["application/x-pdf"] = "Pdf",
        ["application/rtf"] = "Rtf",
        ["text/rtf"] = "Rtf",
        ["application/msword"] = "Office",
        ["application/vnd.ms-excel"] = "Office",
        ["application/vnd.ms-powerpoint"] = "Office",
        ["application/epub+zip"] = "Epub",
        ["application/zip"] = "Zip",
        ["application/gzip"] = "Archive",
        ["application/json"] = "Json",
        ["application/ld+json"] = "Json",
        ["application/rss+xml"] = "Feed",
        ["application/atom+xml"] = "Feed",
        ["application/xml"] = "Xml",
        ["text/xml"] = "Xml",
        ["text/csv"] = "Csv",
        ["text/css"] = "Stylesheet",
        ["text/javascript"] = "Script",
        ["application/javascript"] = "Script",
        ["application/octet-stream"] = "Binary",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Start, string Kind)[] Families =
    [
        ("application/vnd.openxmlformats", "Office"),
        ("application/vnd.oasis.opendocument", "OpenDocument"),
        ("image/", "Image"),
        ("audio/", "Audio"),
        ("video/", "Video"),
        ("font/", "Font"),
    ];

    // The header is read by hand: sites write it in ways that the typed one refuses as a whole.
    public static ContentKind Of(HttpContentHeaders headers)
    {
        var written = headers.NonValidated.TryGetValues("Content-Type", out var values)
            ? values.ToString()
            : string.Empty;
        string[] parts = [.. written.Split(';').Select(part => part.Trim())];
        var charset = parts.FirstOrDefault(part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase));
        return new ContentKind(
            parts[0].Contains('/', StringComparison.Ordinal) ? parts[0].ToLowerInvariant() : null,
            charset?["charset=".Length..].Trim('"', '\'', ' ') is { Length: > 0 } name ? name : null
        );
    }

    /// <summary>What it is when it cannot hold an article; null when it can, or when the site does not say.</summary>
    public FileKind? Unreadable() =>
        MediaType is not { } type || Readable.Contains(type) ? null
        : Known.TryGetValue(type, out var kind) ? new FileKind(kind)
        : new FileKind(
            Families.FirstOrDefault(family => type.StartsWith(family.Start, StringComparison.Ordinal)).Kind ?? type
        );
}
