using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;
using ClaimTracker.Host.Review.Chat.Forms;

namespace ClaimTracker.Host.Review.Chat;

internal static class ReviewChatRegistration
{
    /// <summary>The queue, the card of a claim, and what reviewers do with its buttons.</summary>
    public static IServiceCollection AddReviewChat(this IServiceCollection services) =>
        services
            .AddSingleton<CardReader>()
            .AddSingleton<CardKeeper>()
            .AddHostedService(provider => provider.GetRequiredService<CardKeeper>())
            .AddSingleton<ClaimReplies>()
            .AddSingleton<IClaimReplies>(provider => provider.GetRequiredService<ClaimReplies>())
            .AddSingleton<ReviewDoor>()
            .AddHandler<ReviewHandler>()
            .AddHandler<StartButton>()
            .AddHandler<NextButton>()
            .AddHandler<SkipButton>()
            .AddHandler<DraftButton>()
            .AddForm<RewordForm>()
            .AddForm<SplitForm>()
            .AddForm<DismissForm>()
            .AddAction<ReviewWork>(CardVerbs.Take, work => work.TakeAsync)
            .AddAction<ReviewWork>(CardVerbs.Release, work => work.ReleaseAsync)
            .AddAction<ReviewWork>(CardVerbs.Reopen, work => work.ReopenAsync);

    /// <summary>A button of the card that does something at once.</summary>
    public static IServiceCollection AddAction<TWork>(
        this IServiceCollection services,
        string verb,
        Func<TWork, Func<ClaimWish, CancellationToken, Task<ClaimAnswer>>> act
    )
        where TWork : class =>
        services.AddSingleton<IComponentHandler>(provider =>
            ActivatorUtilities.CreateInstance<ActionButton>(provider, verb, act(provider.GetRequiredService<TWork>()))
        );
}
