using System.CommandLine;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Host.Settings;

namespace ClaimTracker.Host.Commands;

/// <summary>What a running verb has at hand.</summary>
internal sealed class CommandContext(
    ParseResult parsed,
    IConfigurationRoot configuration,
    IServiceProvider services,
    Terminal terminal
)
{
    public ParseResult Parsed => parsed;

    public IConfigurationRoot Configuration => configuration;

    public IServiceProvider Services => services;

    public Terminal Terminal => terminal;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Ends the verb here unless the settings can be used.</summary>
    /// <exception cref="CommandRefusedException">The settings have mistakes; it carries a sentence for each.</exception>
    public void CheckSettings()
    {
        if (SettingsProblems.Find(services) is { Count: > 0 } problems)
        {
            throw new CommandRefusedException(problems);
        }
    }

    /// <summary>Checks the settings, brings the database up to date, and finds the team the verb is for.</summary>
    /// <exception cref="CommandRefusedException">The settings have mistakes, or there is no such team.</exception>
    public async Task<TeamId> OpenTeamAsync(CancellationToken cancellationToken)
    {
        CheckSettings();
        await Get<IDatabase>().MigrateAsync(cancellationToken);
        var key = parsed.GetValue(TeamOption.Team);
        if (key is null || key == TeamKey.Local.Value)
        {
            return await Get<Databases>().EnsureLocalTeamAsync(Get<TimeProvider>(), cancellationToken);
        }

        return
            TeamKey.TryParse(key, out var known)
            && await Get<Databases>().FindTeamAsync(known, cancellationToken) is { } team
            ? team
            : throw new CommandRefusedException([$"There is no team '{key}'; leave --team out to use the local one."]);
    }

    /// <summary>The thing itself, or the end of the command with the refusal's sentence.</summary>
    public static T Need<T>(Outcome<T> outcome)
        where T : class =>
        outcome.Is(out var done, out var refusal) ? done : throw new CommandRefusedException([refusal.ToString()]);
}
