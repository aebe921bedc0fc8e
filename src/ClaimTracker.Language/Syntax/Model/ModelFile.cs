using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ClaimTracker.Language.Syntax.Model;

/// <summary>
/// A model as a file: eight letters, the version of the format, the length and the SHA-256 of what follows, then the content. Numbers
/// are little-endian. Weights of eight bits hardly compress, so they lie there as they are, which is read much faster.
/// </summary>
internal static class ModelFile
{
    /// <summary>Changes whenever an older program could not read the content.</summary>
    public const int Version = 2;

    private const int HeaderLength = 48;
    private const int LongestContent = 64 << 20;

    private static ReadOnlySpan<byte> Name => "CTSYNTAX"u8;

    public static void Write(Stream target, ModelContent content)
    {
        using var plain = new MemoryStream();
        ContentFormat.Write(plain, content);
        var bytes = plain.ToArray();
        var header = new byte[HeaderLength];
        Name.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), bytes.Length);
        SHA256.HashData(bytes, header.AsSpan(16));
        target.Write(header);
        target.Write(bytes);
    }

    /// <summary>The content of a model file.</summary>
    /// <exception cref="InvalidDataException">The file is not a model, is of another version, or was changed.</exception>
    public static ModelContent Read(Stream source)
    {
        var header = new byte[HeaderLength];
        source.ReadExactly(header);
        if (!header.AsSpan(0, Name.Length).SequenceEqual(Name))
        {
            throw new InvalidDataException("A syntax model must start with CTSYNTAX; this file is something else.");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8));
        if (version != Version)
        {
            throw new InvalidDataException(
                $"A syntax model must be of version {Version}; this one is of version {version}: train it anew."
            );
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(12));
        if (length is < 0 or > LongestContent)
        {
            throw new InvalidDataException(
                $"A syntax model must have at most {LongestContent} bytes of content; this one claims {length}."
            );
        }

        var bytes = new byte[length];
        source.ReadExactly(bytes);
        if (!SHA256.HashData(bytes).AsSpan().SequenceEqual(header.AsSpan(16, 32)))
        {
            throw new InvalidDataException(
                "The content of a syntax model must have the hash in its header; this file is damaged."
            );
        }

        return ContentFormat.Read(bytes);
    }
}
