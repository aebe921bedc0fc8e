using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Articles.Chat;

internal static class ArticlesChatRegistration
{
    public static IServiceCollection AddArticlesChat(this IServiceCollection services) =>
        services
            .AddSingleton<AttachedFiles>()
            .AddSingleton<ArticleShelf>()
            .AddSingleton<ArticleDesk>()
            .AddSingleton<ArticleSuggestions>()
            .AddSingleton<PublisherSuggestions>()
            .AddSingleton<CheckedSearch>()
            .AddHandler<AddArticleHandler>()
            .AddHandler<PasteForm>()
            .AddHandler<PasteAgainButton>()
            .AddHandler<ArticleListHandler>()
            .AddHandler<ArticleShowHandler>()
            .AddHandler<ArticleClaimsButton>()
            .AddHandler<TrackClaimsHandler>()
            .AddHandler<BeenCheckedHandler>();
}
