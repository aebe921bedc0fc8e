using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Intake;
using ClaimTracker.Host.Settings;

namespace ClaimTracker.Host.Articles;

internal static class ArticlesRegistration
{
    public static IServiceCollection AddArticles(this IServiceCollection services) =>
        services
            .AddSettings<IntakeOptions, IntakeOptionsValidator>(IntakeOptions.Section)
            .AddSingleton<ArticleFetcher>()
            .AddSingleton<ArticleIntake>();
}
