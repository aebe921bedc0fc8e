namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>What is already known of an article and is not to be repeated in its text.</summary>
internal sealed record ArticleWords(string? Title, string? Byline, string? Publisher);
