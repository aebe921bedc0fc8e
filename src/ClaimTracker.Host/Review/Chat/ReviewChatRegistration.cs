using ClaimTracker.Core.Review;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;
using ClaimTracker.Host.Review.Chat.Forms;

namespace ClaimTracker.Host.Review.Chat;

internal static class ReviewChatRegistration
{
    /// <summary>The queue, and what reviewers do with a claim's buttons.</summary>
    public static IServiceCollection AddReviewChat(this IServiceCollection services) =>
        services
            .AddSingleton<ReviewDoor>()
            .AddHandler<ReviewHandler>()
            .AddHandler<StartButton>()
            .AddHandler<NextButton>()
            .AddHandler<SkipButton>()
            .AddForm<RewordForm>()
            .AddForm<SplitForm>()
            .AddForm<DismissForm>()
            .AddAction<ReviewWork>(CardVerbs.Take, work => work.TakeAsync)
            .AddAction<ReviewWork>(CardVerbs.Release, work => work.ReleaseAsync)
            .AddAction<ReviewWork>(CardVerbs.Reopen, work => work.ReopenAsync);
}
