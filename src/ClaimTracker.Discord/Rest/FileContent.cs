using System.Net;
using System.Net.Http.Headers;

namespace ClaimTracker.Discord.Rest;

/// <summary>A file that is sent with a call. It can be read as often as the call is tried.</summary>
public sealed class FileContent
{
    private const string AnyBytes = "application/octet-stream";

    // Null: the bytes are at hand.
    private readonly Func<CancellationToken, ValueTask<Stream>>? open;
    private readonly ReadOnlyMemory<byte> bytes;

    /// <summary>A file whose bytes are at hand.</summary>
    /// <param name="name">As people see it, in any script.</param>
    /// <param name="mediaType">Such as <c>image/png</c>; null: just bytes.</param>
    public FileContent(string name, ReadOnlyMemory<byte> content, string? mediaType = null)
        : this(name, content.Length, mediaType, open: null) => bytes = content;

    private FileContent(
        string name,
        long lengthBytes,
        string? mediaType,
        Func<CancellationToken, ValueTask<Stream>>? open
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfNegative(lengthBytes);
        (Name, LengthBytes, MediaType, this.open) = (name, lengthBytes, mediaType ?? AnyBytes, open);
    }

    /// <summary>The real name. It belongs into <c>attachments[n].filename</c> of the body; the part itself carries an ASCII one.</summary>
    public string Name { get; }

    public long LengthBytes { get; }

    public string MediaType { get; }

    /// <summary>
    /// The name of the part: letters, digits, dots, dashes and underlines of <see cref="Name"/>, an underline for anything else, because
    /// other names would be written as encoded words, which Discord does not read.
    /// </summary>
    internal string PartName => string.Concat(Name.Select(c => IsPlain(c) ? c : '_'));

    /// <summary>A file that is opened, read to its end and closed on every try.</summary>
    /// <param name="lengthBytes">Exactly as many bytes as the stream gives.</param>
    /// <param name="open">Makes a new stream that stands at the file's first byte.</param>
    public static FileContent Opened(
        string name,
        long lengthBytes,
        Func<CancellationToken, ValueTask<Stream>> open,
        string? mediaType = null
    )
    {
        ArgumentNullException.ThrowIfNull(open);
        return new FileContent(name, lengthBytes, mediaType, open);
    }

    internal HttpContent ToContent()
    {
        HttpContent content = open is null ? new ReadOnlyMemoryContent(bytes) : new OpenedContent(open, LengthBytes);
        content.Headers.ContentType = MediaTypeHeaderValue.TryParse(MediaType, out var type)
            ? type
            : new MediaTypeHeaderValue(AnyBytes);
        return content;
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_';

    private sealed class OpenedContent(Func<CancellationToken, ValueTask<Stream>> open, long lengthBytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(
            Stream stream,
            TransportContext? context,
            CancellationToken cancellationToken
        )
        {
            await using var source = await open(cancellationToken);
            await source.CopyToAsync(stream, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = lengthBytes;
            return true;
        }
    }
}
