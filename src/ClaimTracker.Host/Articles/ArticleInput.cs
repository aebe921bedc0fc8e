using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Intake;
using ClaimTracker.Host.Commands;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Articles;

/// <summary>Turns what stands on the command line (a path, an address or <c>-</c>) into the source of an article.</summary>
internal static class ArticleInput
{
    public const string StandardInput = "-";

    public static bool IsAddress(string input) => input.Contains("://", StringComparison.Ordinal);

    /// <summary>Reads all of it, or one byte more than is taken in.</summary>
    /// <exception cref="CommandRefusedException">The address or the file cannot be used.</exception>
    public static async Task<ArticleSource> ReadAsync(
        string input,
        CommandContext context,
        CancellationToken cancellationToken
    )
    {
        if (IsAddress(input))
        {
            return Uri.TryCreate(input, UriKind.Absolute, out var address)
                ? new ArticleSource.Page(address)
                : throw Refuse($"'{input}' is not an address; one looks like https://example.org/story.");
        }

        var maxBytes = context.Get<IOptions<IntakeOptions>>().Value.MaxBytes;
        if (input == StandardInput)
        {
            return new ArticleSource.File(await ReadToAsync(context.Terminal.In, maxBytes, cancellationToken));
        }

        await using var file = Open(input);
        return new ArticleSource.File(await ReadToAsync(file, maxBytes, cancellationToken));
    }

    private static FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw Refuse($"{path} is a folder; name one file in it.");
        }

        try
        {
            return File.OpenRead(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refuse($"The file {path} is not there; check its path.");
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
        {
            throw Refuse($"The file {path} cannot be read; check that this user may read it.");
        }
    }

    /// <summary>One byte more than the limit is enough for the reader to say that it is too much.</summary>
    internal static async Task<byte[]> ReadToAsync(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (
            bytes.Length <= maxBytes
            && (
                read = await stream.ReadAsync(
                    buffer.AsMemory(0, (int)Math.Min(buffer.Length, maxBytes + 1L - bytes.Length)),
                    cancellationToken
                )
            ) > 0
        )
        {
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static CommandRefusedException Refuse(string sentence) => new([sentence]);
}
