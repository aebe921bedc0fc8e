using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Access.Chat;

internal static class AccessChatRegistration
{
    public static IServiceCollection AddAccessChat(this IServiceCollection services) =>
        services
            .AddSingleton<AccessDoor>()
            .AddHandler<AccessPanelButton>()
            .AddHandler<BoardLinkButton>()
            .AddHandler<NewKeyButton>()
            .AddHandler<NewKeyForm>()
            .AddHandler<RevokeSelect>()
            .AddHandler<RevokeButton>();
}
