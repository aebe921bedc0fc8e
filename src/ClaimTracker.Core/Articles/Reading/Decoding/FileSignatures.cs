using System.Text;

namespace ClaimTracker.Core.Articles.Reading.Decoding;

/// <summary>Knows files that are not text by their first bytes.</summary>
internal static class FileSignatures
{
    private static readonly (int Offset, byte[] Mark, string Kind)[] Table =
    [
        (0, Latin("%PDF-"), "Pdf"),
        (0, Latin("{\\rtf"), "Rtf"),
        (30, Latin("mimetypeapplication/epub"), "Epub"),
        (30, Latin("mimetypeapplication/vnd.oasis"), "OpenDocument"),
        (30, Latin("[Content_Types].xml"), "Office"),
        (30, Latin("_rels/"), "Office"),
        (30, Latin("docProps/"), "Office"),
        (0, Latin("PK\u0003\u0004"), "Zip"),
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Office"),
        (0, [0x89, 0x50, 0x4E, 0x47], "Image"),
        (0, [0xFF, 0xD8, 0xFF], "Image"),
        (0, Latin("GIF8"), "Image"),
        (8, Latin("WEBP"), "Image"),
        (8, Latin("WAVE"), "Audio"),
        (4, Latin("ftypavif"), "Image"),
        (4, Latin("ftypheic"), "Image"),
        (4, Latin("ftypM4A"), "Audio"),
        (4, Latin("ftyp"), "Video"),
        (0, [0x1A, 0x45, 0xDF, 0xA3], "Video"),
        (0, Latin("OggS"), "Audio"),
        (0, Latin("ID3"), "Audio"),
        (0, Latin("fLaC"), "Audio"),
        (0, [0x1F, 0x8B], "Archive"),
        (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "Archive"),
        (0, Latin("Rar!"), "Archive"),
        (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A], "Archive"),
        (0, [0x7F, 0x45, 0x4C, 0x46], "Program"),
        (0, [0x4D, 0x5A, 0x90, 0x00], "Program"),
        (0, Latin("SQLite format 3"), "Database"),
        (0, Latin("wOF2"), "Font"),
        (0, Latin("wOFF"), "Font"),
    ];

    /// <summary>What the file is, or null when it may be text.</summary>
    public static FileKind? Find(ReadOnlySpan<byte> bytes)
    {
        foreach (var (offset, mark, kind) in Table)
        {
            if (bytes.Length >= offset + mark.Length && bytes[offset..].StartsWith(mark))
            {
                return new FileKind(kind);
            }
        }

        return null;
    }

    private static byte[] Latin(string mark) => Encoding.Latin1.GetBytes(mark);
}
