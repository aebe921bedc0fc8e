using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat.Commands;
using ClaimTracker.Host.Claims.Chat.Lists;
using ClaimTracker.Host.Review.Chat.Forms;

namespace ClaimTracker.Host.Claims.Chat;

internal static class ClaimsChatRegistration
{
    /// <summary>The card of a claim, and every <c>/claim …</c>.</summary>
    public static IServiceCollection AddClaimsChat(this IServiceCollection services) =>
        services
            .AddSingleton<CardReader>()
            .AddSingleton<CardKeeper>()
            .AddHostedService(provider => provider.GetRequiredService<CardKeeper>())
            .AddSingleton<ClaimReplies>()
            .AddSingleton<IClaimReplies>(provider => provider.GetRequiredService<ClaimReplies>())
            .AddHandler<DraftButton>()
            .AddSingleton<ClaimOption>()
            .AddHandler<ShowCommand>()
            .AddLists()
            .AddHandler<AssignCommand>()
            .AddStep<ReviewWork>("Release", ClaimStep.Release, work => work.ReleaseAsync)
            .AddFormCommand<RewordForm>("Reword", ClaimStep.Reword, "wording", TextInput.MostChars, RewordForm.Filled)
            .AddFormCommand<SplitForm>("Split", ClaimStep.Split, option: null, 0, _ => FormValues.Of())
            .AddHandler<MergeCommand>()
            .AddHandler<MergeButton>()
            .AddFormCommand<DismissForm>(
                "Dismiss",
                ClaimStep.Dismiss,
                "reason",
                DismissForm.MostChars,
                DismissForm.Filled
            )
            .AddStep<ReviewWork>("Reopen", ClaimStep.Reopen, work => work.ReopenAsync);

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

    private static IServiceCollection AddLists(this IServiceCollection services) =>
        services
            .AddSingleton<ClaimPages>()
            .AddHandler<ListCommand>()
            .AddHandler<ListButton>()
            .AddSingleton<SearchPages>()
            .AddHandler<SearchCommand>()
            .AddHandler<SearchButton>()
            .AddSingleton<HistoryPages>()
            .AddHandler<HistoryCommand>()
            .AddHandler<HistoryPages.StartButton>()
            .AddHandler<HistoryPages.FirstButton>()
            .AddHandler<HistoryPages.MoreButton>();

    /// <summary>A command that does something to a claim at once.</summary>
    private static IServiceCollection AddStep<TWork>(
        this IServiceCollection services,
        string key,
        ClaimStep step,
        Func<TWork, Func<ClaimWish, CancellationToken, Task<ClaimAnswer>>> act
    )
        where TWork : class =>
        services.AddSingleton<ISlashHandler>(provider =>
            ActivatorUtilities.CreateInstance<StepCommand>(
                provider,
                key,
                step,
                act(provider.GetRequiredService<TWork>())
            )
        );

    /// <summary>A command that does what a form does.</summary>
    private static IServiceCollection AddFormCommand<TForm>(
        this IServiceCollection services,
        string key,
        ClaimStep step,
        string? option,
        int mostChars,
        Func<string?, FormValues> fill
    )
        where TForm : class, IClaimForm =>
        services.AddSingleton<ISlashHandler>(provider =>
            ActivatorUtilities.CreateInstance<FormCommand>(
                provider,
                FormCommand.PlaceOf(key, option, mostChars),
                step,
                provider.GetRequiredService<TForm>(),
                (OptionValues options) => fill(option is null ? null : options.Text(option))
            )
        );
}
