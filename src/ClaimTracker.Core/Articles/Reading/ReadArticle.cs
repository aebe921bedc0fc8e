namespace ClaimTracker.Core.Articles.Reading;

/// <summary>An article as it was read, ready to be stored. Every span of every claim points into <see cref="Text"/>.</summary>
public sealed record ReadArticle
{
    /// <summary>The headline, without the site's name; absent when nothing states one.</summary>
    public string? Title { get; init; }

    /// <summary>The address the page gives itself when it is on the same site, else the one it was read from; absent for text and files that state none.</summary>
    public Uri? Address { get; init; }

    /// <summary>The name of the site or paper; absent when the page does not say.</summary>
    public string? Publisher { get; init; }

    /// <summary>Who wrote it, without "By"; several names are joined by commas. Absent when the page does not say.</summary>
    public string? Byline { get; init; }

    /// <summary>The date of first publication as the page states it, in the page's own offset; absent when it does not say.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Two lower-case letters (ISO 639-1) the page states; absent when it does not say. Never guessed from the words.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// The text in Unicode NFC, lines ended by <c>\n</c>, without control characters. From a page: blocks apart by one blank line,
    /// headings after <c>"## "</c>, list items after <c>"- "</c>, quotations after <c>"&gt; "</c>, each block on one line.
    /// Plain text keeps its lines.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>What it was read from.</summary>
    public required ArticleForm Form { get; init; }
}
