using AngleSharp.Dom;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>One block of a page as a reader sees it, and what is needed to judge whether it belongs to the article.</summary>
internal sealed record PageBlock
{
    private const int ProseLetters = 40;

    public required BlockKind Kind { get; init; }

    /// <summary>1 to 6 for a heading, 0 for the rest.</summary>
    public required int Level { get; init; }

    /// <summary>The words on one line, without a mark.</summary>
    public required string Text { get; init; }

    /// <summary>The innermost element that holds the whole block.</summary>
    public required IElement Holder { get; init; }

    /// <summary>Whether its names, or those of an element around it, look like what stands around an article.</summary>
    public required bool IsSuspect { get; init; }

    /// <summary>Letters and digits.</summary>
    public required int Letters { get; init; }

    /// <summary>Letters and digits inside links.</summary>
    public required int LinkLetters { get; init; }

    /// <summary>Letters and digits inside <c>time</c> elements.</summary>
    public required int TimeLetters { get; init; }

    /// <summary>Long enough, with a sentence's end, and not mostly links: what articles are made of.</summary>
    public bool IsProse =>
        Kind is not BlockKind.Heading && Letters >= ProseLetters && LinkLetters * 2 < Letters && SentenceEnd.IsIn(Text);
}
