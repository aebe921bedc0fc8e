namespace ClaimTracker.Core.Articles.Reading;

/// <summary>What an article was read from.</summary>
public enum ArticleForm
{
    PlainText,
    WebPage,
}
