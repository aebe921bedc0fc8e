namespace ClaimTracker.Core.Articles;

/// <summary>What an article is made of, before it has a number.</summary>
/// <param name="Title">The headline, or the first words of the text.</param>
/// <param name="Text">The whole text, lines ended by \n.</param>
/// <param name="Language">Two-letter code.</param>
public sealed record ArticleContent(string Title, string Text, string Language)
{
    public Uri? Address { get; init; }

    public string? Publisher { get; init; }

    public string? Byline { get; init; }

    public DateOnly? PublishedOn { get; init; }
}
