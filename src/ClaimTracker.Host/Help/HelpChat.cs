using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Help;

internal static class HelpChat
{
    public static IServiceCollection AddHelpChat(this IServiceCollection services) =>
        services.AddSingleton<CommandGuide>().AddHandler<HelpHandler>();
}
