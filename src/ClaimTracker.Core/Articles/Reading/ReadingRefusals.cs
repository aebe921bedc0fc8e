using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Articles.Reading;

/// <summary>Why a text cannot be taken in.</summary>
internal static class ReadingRefusals
{
    private static readonly ResourceManager Words = new(typeof(ReadingRefusals));

    public static Refusal Empty => new(Words, nameof(Empty));

    public static Refusal TooShort => new(Words, nameof(TooShort));

    public static Refusal NoArticle => new(Words, nameof(NoArticle));

    public static Refusal Paywall => new(Words, nameof(Paywall));

    public static Refusal NeedsScript => new(Words, nameof(NeedsScript));

    public static Refusal TooTangled => new(Words, nameof(TooTangled));

    /// <summary>How large it is goes unsaid: a door stops reading at the limit.</summary>
    public static Refusal TooLarge(long limitBytes) => new(Words, nameof(TooLarge), new ByteSize(limitBytes));

    public static Refusal NotText(FileKind kind) => new(Words, nameof(NotText), kind);

    /// <summary>Bytes that do not fit the character set stand inside the article.</summary>
    /// <param name="charset">The character set the text claims, such as <c>utf-8</c>.</param>
    /// <param name="offset">The first byte that does not fit, counted from 0.</param>
    public static Refusal BrokenText(string charset, long offset) =>
        new(Words, nameof(BrokenText), charset.ToUpperInvariant(), offset);
}
