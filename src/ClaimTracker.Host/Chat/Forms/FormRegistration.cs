using ClaimTracker.Discord.Routing;

namespace ClaimTracker.Host.Chat.Forms;

internal static class FormRegistration
{
    /// <summary>Registers a form with its button, its modal, and the keeping of what was typed.</summary>
    public static IServiceCollection AddForm<TForm>(this IServiceCollection services)
        where TForm : class, IClaimForm =>
        services
            .AddSingleton<TForm>()
            .AddSingleton<IClaimForm>(provider => provider.GetRequiredService<TForm>())
            .AddSingleton<IComponentHandler>(provider =>
                ActivatorUtilities.CreateInstance<FormButton>(provider, provider.GetRequiredService<TForm>())
            )
            .AddSingleton<IModalHandler>(provider =>
                ActivatorUtilities.CreateInstance<FormModal>(provider, provider.GetRequiredService<TForm>())
            );
}
