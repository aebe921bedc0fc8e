namespace ClaimTracker.Core.Articles;

/// <summary>What can be done to an article, as the history names it. Stored: never change or reuse one.</summary>
public static class ArticleChanges
{
    public const string Added = "added";
}
