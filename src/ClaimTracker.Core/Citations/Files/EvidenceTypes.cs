using System.Text;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Articles.Reading.Decoding;

namespace ClaimTracker.Core.Citations.Files;

/// <summary>
/// The kinds of file that can be evidence, known by their bytes and not by what the sender calls them. Web pages and SVG drawings are not among
/// them, since they can hold programs: a page's address, or the page printed as a PDF, is the better evidence.
/// </summary>
public static class EvidenceTypes
{
    private static readonly EvidenceType Text = new("text/plain", "TXT");
    private static readonly EvidenceType Table = new("text/csv", "CSV");
    private static readonly EvidenceType Sound = new("audio/mp4", "M4A");
    private static readonly EvidenceType Film = new("video/mp4", "MP4");
    private static readonly EvidenceType WebM = new("video/webm", "WebM");

    private static readonly (EvidenceType Type, (int Offset, byte[] Mark)[] Marks)[] Signatures =
    [
        (new("application/pdf", "PDF"), [(0, Latin("%PDF-"))]),
        (new("image/png", "PNG"), [(0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])]),
        (new("image/jpeg", "JPEG"), [(0, [0xFF, 0xD8, 0xFF])]),
        (new("image/webp", "WebP"), [(0, Latin("RIFF")), (8, Latin("WEBP"))]),
        (new("image/gif", "GIF"), [(0, Latin("GIF8"))]),
        (new("audio/mpeg", "MP3"), [(0, Latin("ID3"))]),
        (new("audio/ogg", "OGG"), [(0, Latin("OggS"))]),
        (new("audio/wav", "WAV"), [(0, Latin("RIFF")), (8, Latin("WAVE"))]),
    ];

    private static readonly string[] Films =
    [
        "isom",
        "iso2",
        "iso4",
        "iso5",
        "iso6",
        "mp41",
        "mp42",
        "avc1",
        "M4V ",
        "MSNV",
        "dash",
        "qt  ",
    ];

    public static IReadOnlyList<EvidenceType> All { get; } =
    [.. Signatures.Select(row => row.Type), Sound, Film, WebM, Text, Table];

    /// <summary>Absent when no such file can be evidence.</summary>
    public static EvidenceType? Find(string mediaType) =>
        All.FirstOrDefault(type => type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>The media types of a setting, which are apart by commas.</summary>
    internal static string[] Split(string written) =>
        written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a file is by its bytes; absent when it is of no kind that can be evidence.</summary>
    /// <param name="name">Tells a table from other text, which bytes cannot.</param>
    internal static EvidenceType? Of(ReadOnlySpan<byte> bytes, string name)
    {
        foreach (var (type, marks) in Signatures)
        {
            if (Has(bytes, marks))
            {
                return type;
            }
        }

        return IsMp3Frame(bytes) ? Find("audio/mpeg")
            : IsWebM(bytes) ? WebM
            : Brand(bytes) is { } brand ? OfBrand(brand)
            : !IsPlainText(bytes) ? null
            : name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? Table
            : Text;
    }

    /// <summary>What a refused file seems to be, in words.</summary>
    internal static FileKind KindOf(ReadOnlySpan<byte> bytes) =>
        FileSignatures.Find(bytes)
        ?? (
            TextDecoder.Decode(bytes, null) is { } decoded
                ? Markup.KindOf(decoded.Text, null) ?? new FileKind("Xml")
                : FileKind.Binary
        );

    // Text with tags in it from the start on is a program's, whatever it is called.
    private static bool IsPlainText(ReadOnlySpan<byte> bytes) =>
        FileSignatures.Find(bytes) is null
        && TextDecoder.Decode(bytes, null) is { } decoded
        && decoded.Text.AsSpan().TrimStart('\uFEFF').TrimStart() is not ['<', ..];

    // MPEG audio, layer III, that begins with a frame and not with a title.
    private static bool IsMp3Frame(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFB or 0xF3 or 0xF2 or 0xFA, ..];

    // Matroska files begin the same way and say in their head which of the two they are.
    private static bool IsWebM(ReadOnlySpan<byte> bytes) =>
        bytes is [0x1A, 0x45, 0xDF, 0xA3, ..] && bytes[..Math.Min(bytes.Length, 64)].IndexOf("webm"u8) >= 0;

    private static string? Brand(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8) ? Encoding.Latin1.GetString(bytes[8..12]) : null;

    private static EvidenceType? OfBrand(string brand) =>
        brand is "M4A " or "M4B " ? Sound
        : Films.Contains(brand, StringComparer.Ordinal) ? Film
        : null;

    private static bool Has(ReadOnlySpan<byte> bytes, (int Offset, byte[] Mark)[] marks)
    {
        foreach (var (offset, mark) in marks)
        {
            if (bytes.Length < offset + mark.Length || !bytes[offset..].StartsWith(mark))
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] Latin(string mark) => Encoding.Latin1.GetBytes(mark);
}
