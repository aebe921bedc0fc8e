using System.Text;
using ClaimTracker.Core.Articles.Reading.Decoding;
using ClaimTracker.Core.Articles.Reading.Pages;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Articles.Reading;

/// <summary>Turns a file, a fetched page or pasted words into an article. Any input gives an answer; same input, same answer.</summary>
public static class ArticleReader
{
    // "Prices fell by half." has sixteen.
    private const int FewestLetters = 12;

    /// <summary>Reads the bytes of a file or of a fetched page.</summary>
    /// <param name="bytes">The file as it is.</param>
    /// <param name="mediaType">What the sender calls it, such as <c>text/html</c>; absent when it does not say. The content has the last word.</param>
    /// <param name="charset">The character set the sender declares; absent when it does not say.</param>
    /// <param name="address">Where it was read from; absent for a file.</param>
    /// <param name="options">The size limit.</param>
    public static Outcome<ReadArticle> Read(
        ReadOnlyMemory<byte> bytes,
        string? mediaType,
        string? charset,
        Uri? address,
        IntakeOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        if (bytes.Length > options.MaxBytes)
        {
            return ReadingRefusals.TooLarge(bytes.Length, options.MaxBytes);
        }

        if (FileSignatures.Find(bytes.Span) is { } kind)
        {
            return ReadingRefusals.NotText(kind);
        }

        return TextDecoder.Decode(bytes.Span, charset) is { } decoded
            ? ReadDecoded(decoded, mediaType, address)
            : ReadingRefusals.NotText(FileKind.Binary);
    }

    /// <summary>Reads words that somebody pasted. The source of a whole web page is read as the page.</summary>
    /// <param name="text">The words.</param>
    /// <param name="options">The size limit, counted as UTF-8.</param>
    public static Outcome<ReadArticle> ReadPasted(string text, IntakeOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        var size = Encoding.UTF8.GetByteCount(text);
        return size > options.MaxBytes
            ? ReadingRefusals.TooLarge(size, options.MaxBytes)
            : ReadDecoded(new DecodedText(text, "utf-8", null), null, null);
    }

    private static Outcome<ReadArticle> ReadDecoded(DecodedText decoded, string? mediaType, Uri? address)
    {
        var clean = CleanText.Of(decoded.Text);
        if (string.IsNullOrWhiteSpace(clean))
        {
            return ReadingRefusals.Empty;
        }

        var outcome = Markup.KindOf(clean, mediaType) switch
        {
            null => ReadPlain(clean, address),
            { Key: Markup.Html } => PageReader.Read(clean, address),
            var other => ReadingRefusals.NotText(other),
        };

        // Damage outside the article (an advertisement cut in the middle of a letter) changes nothing that is checked.
        return
            decoded.BrokenAt is { } offset
            && outcome.Is(out var article, out _)
            && (article.Text + article.Title).Contains('\uFFFD', StringComparison.Ordinal)
            ? ReadingRefusals.BrokenText(decoded.Charset, offset)
            : outcome;
    }

    private static Outcome<ReadArticle> ReadPlain(string clean, Uri? address)
    {
        var text = PlainText.Tidy(clean);
        return text.Count(char.IsLetter) < FewestLetters
            ? ReadingRefusals.TooShort
            : new ReadArticle
            {
                Title = PlainText.TitleOf(text),
                Address = address,
                Text = text,
                Form = ArticleForm.PlainText,
            };
    }
}
