using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.Publishing.Chat;

internal static class PublishingChatRegistration
{
    /// <summary>Publishing and withdrawing claims, and taking the team's claims away as a file.</summary>
    public static IServiceCollection AddPublishingChat(this IServiceCollection services) =>
        services
            .AddHandler<ExportHandler>()
            .AddSingleton<PublishReplies>()
            .AddCommand(PublishCommand.Alone)
            .AddCommand(PublishCommand.OfClaim)
            .AddHandler<PublishButton>()
            .AddSingleton<PublishForm>()
            .AddSingleton<IClaimForm>(provider => provider.GetRequiredService<PublishForm>())
            .AddSingleton<IComponentHandler>(provider =>
                ActivatorUtilities.CreateInstance<FormButton>(provider, provider.GetRequiredService<PublishForm>())
            )
            // It lists every reason, where other forms have one.
            .AddHandler<PublishModal>()
            .AddForm<WithdrawForm>()
            .AddHandler<WithdrawCommand>();

    private static IServiceCollection AddCommand(this IServiceCollection services, SlashPlace place) =>
        services.AddSingleton<ISlashHandler>(provider =>
            ActivatorUtilities.CreateInstance<PublishCommand>(provider, place)
        );
}
