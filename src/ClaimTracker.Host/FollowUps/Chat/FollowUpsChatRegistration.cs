using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Outbox.Chat;

namespace ClaimTracker.Host.FollowUps.Chat;

internal static class FollowUpsChatRegistration
{
    /// <summary>Every <c>/followup …</c>, the button of the card, and the post that calls an owner.</summary>
    public static IServiceCollection AddFollowUpsChat(this IServiceCollection services) =>
        services
            .AddSingleton<FollowUpEcho>()
            .AddSingleton<FollowUpOption>()
            .AddSingleton<FollowUpPages>()
            .AddHandler<FollowUpAddCommand>()
            .AddHandler<FollowUpListCommand>()
            .AddHandler<FollowUpDoneCommand>()
            .AddHandler<FollowUpSnoozeCommand>()
            .AddHandler<FollowUpCancelCommand>()
            .AddHandler<FollowUpZoneCommand>()
            .AddHandler<FollowUpListButton>()
            .AddHandler<FollowUpButton>()
            .AddHandler<FollowUpChangeButton>()
            .AddHandler<FollowUpModal>()
            .AddHandler<FollowUpSaveButton>()
            .AddPostWriter<FollowUpPostWriter>()
            .AddHandler<FollowUpDoneButton>()
            .AddHandler<FollowUpSnoozeButton>()
            .AddHandler<FollowUpOpenButton>();
}
