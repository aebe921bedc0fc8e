using System.Resources;

namespace ClaimTracker.Core.Articles.Reading;

/// <summary>What a file seems to be, that writes itself in the reader's language: "a PDF", "un PDF".</summary>
/// <param name="Key">The key of its words in <c>FileKind.resx</c>; a media type without words there is shown as it is.</param>
internal sealed record FileKind(string Key) : IFormattable
{
    private static readonly ResourceManager Words = new(typeof(FileKind));

    public static readonly FileKind Binary = new("Binary");

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Words.GetString(Key, formatProvider.Culture()) ?? Key;

    public override string ToString() => ToString(null, null);
}
