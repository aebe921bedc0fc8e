using System.Buffers;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>Marks that end a sentence, and the quotes and brackets that may follow them.</summary>
internal static class SentenceEnd
{
    private const string Marks = ".!?…。！？";
    private const string Closers = "\"'”’»)]\u00A0\u202F ";
    private static readonly SearchValues<char> AnyMark = SearchValues.Create(Marks);

    public static bool IsIn(string text) => text.AsSpan().ContainsAny(AnyMark);

    public static bool IsAtEndOf(ReadOnlySpan<char> text)
    {
        var bare = text.TrimEnd(Closers);
        return !bare.IsEmpty && AnyMark.Contains(bare[^1]);
    }
}
