using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.Citations.Chat;

internal static class CitationsChatRegistration
{
    /// <summary>Bringing evidence, taking it back, and the copies that are made of it.</summary>
    public static IServiceCollection AddCitationsChat(this IServiceCollection services) =>
        services
            .AddSingleton<TeamLanguage>()
            .AddSingleton<CiteReplies>()
            .AddSingleton<CiteForm>()
            .AddSingleton<IClaimForm>(provider => provider.GetRequiredService<CiteForm>())
            .AddSingleton<IComponentHandler>(provider =>
                ActivatorUtilities.CreateInstance<FormButton>(provider, provider.GetRequiredService<CiteForm>())
            )
            .AddHandler<CiteModal>()
            .AddHandler<CiteHandler>()
            .AddHandler<UndoButton>()
            .AddHostedService<ArchiveService>();
}
