using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>What is said about articles in Discord.</summary>
internal static class ArticleWords
{
    public static ChatTexts Texts { get; } = new(typeof(ArticleWords));

    /// <summary>The first word of all commands about articles.</summary>
    public static Family Family { get; } = new(Texts.Named("Article"), Texts.About("Article"));
}
