using System.Collections.Concurrent;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Routing;

namespace ClaimTracker.Host.Chat;

/// <summary>Which team belongs to which Discord server, and whether the bot is still there.</summary>
internal sealed class GuildTeams(Databases databases, TimeProvider time) : IGuildHandler, IDisposable
{
    private const string Origin = "discord:";

    // A server's team stays the same for good; there are as many as the bot has servers.
    private readonly ConcurrentDictionary<Snowflake, TeamId> known = new();
    private readonly ConcurrentDictionary<Snowflake, string> names = new();
    private readonly ConcurrentDictionary<TeamKey, string> locales = new();
    private readonly SemaphoreSlim turn = new(1, 1);

    public static TeamKey KeyOf(Snowflake guild) => TeamKey.Parse($"{Origin}{guild}");

    /// <summary>The server's team, made when there is none yet.</summary>
    public async ValueTask<TeamId> FindAsync(Snowflake guild, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(guild, out var team))
        {
            return team;
        }

        var name = names.GetValueOrDefault(guild, $"Discord server {guild}");
        return known[guild] = await databases.EnsureTeamAsync(KeyOf(guild), name, time, cancellationToken);
    }

    /// <summary>The language of a team's server, one of Discord's codes; absent until Discord has told it.</summary>
    public string? LocaleOf(TeamKey team) => locales.GetValueOrDefault(team);

    /// <summary>Sends those teams away whose servers removed the bot while the program did not run.</summary>
    public Task ListedAsync(IReadOnlySet<Snowflake> guilds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(guilds);
        var there = guilds.Select(KeyOf).ToHashSet();
        return InTurnAsync(
            async () =>
            {
                foreach (var (key, team) in await databases.ListPresentTeamsAsync(cancellationToken))
                {
                    if (key.Value.StartsWith(Origin, StringComparison.Ordinal) && !there.Contains(key))
                    {
                        await databases.MoveAsync(team, isAway: true, name: "", time, cancellationToken);
                    }
                }
            },
            cancellationToken
        );
    }

    public Task EnteredAsync(Guild guild, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(guild);
        if (!string.IsNullOrWhiteSpace(guild.Name))
        {
            names[guild.Id] = guild.Name;
        }

        if (guild.PreferredLocale is { } locale)
        {
            locales[KeyOf(guild.Id)] = locale;
        }

        return MoveAsync(guild.Id, isAway: false, guild.Name ?? "", cancellationToken);
    }

    public Task LeftAsync(Snowflake guild, CancellationToken cancellationToken) =>
        MoveAsync(guild, isAway: true, name: "", cancellationToken);

    public void Dispose() => turn.Dispose();

    private Task MoveAsync(Snowflake guild, bool isAway, string name, CancellationToken cancellationToken) =>
        InTurnAsync(
            async () =>
            {
                if (await databases.FindTeamAsync(KeyOf(guild), cancellationToken) is { } team)
                {
                    await databases.MoveAsync(team, isAway, name, time, cancellationToken);
                }
            },
            cancellationToken
        );

    // One after the other: of two events that follow closely the later must have the last word.
    private async Task InTurnAsync(Func<Task> move, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await move();
        }
        finally
        {
            turn.Release();
        }
    }
}
