using System.Globalization;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Interactions;

namespace ClaimTracker.Host.Chat;

/// <summary>Where every interaction comes in: finds the team of the server, and works out who the person is in it.</summary>
internal sealed class ChatDoor(GuildTeams teams, Databases databases)
{
    private const string Origin = "discord:";

    /// <summary>The visit, or a refusal outside a server. Reads one row; the first visit to a server makes its team.</summary>
    public async Task<Outcome<Visit>> EnterAsync(InteractionSource from, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(from);
        if (from.GuildId is not { } guild || from.Member is not { } member)
        {
            return ChatRefusals.OnlyInServers;
        }

        var team = await teams.FindAsync(guild, cancellationToken);
        await using var db = databases.Open(team);
        var settings = await db.ReadSettingsAsync(cancellationToken);
        return new Visit(
            new TeamMember(team, ActorOf(from), RankOf(member, settings)),
            settings,
            ChatLanguage.Of(from.Locale),
            PublicLanguage(settings, from.GuildLocale),
            guild
        )
        {
            Channels = [.. new[] { from.ChannelId, from.Channel?.ParentId }.OfType<Snowflake>()],
        };
    }

    /// <summary>How the history names a person of Discord.</summary>
    public static Actor ActorOf(InteractionSource from)
    {
        ArgumentNullException.ThrowIfNull(from);
        return new Actor(KeyOf(from.User.Id), from.PersonName);
    }

    /// <summary>The stable part of that name.</summary>
    public static string KeyOf(Snowflake user) => $"{Origin}{user}";

    /// <summary>Another person of the same server, as the history names them: by the name they bear there.</summary>
    public static Actor ActorOf(User user, Member? member)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new Actor(KeyOf(user.Id), string.IsNullOrWhiteSpace(member?.Nick) ? user.DisplayName : member.Nick);
    }

    /// <summary>The person whom a stable name means; absent when they are not of Discord.</summary>
    public static Snowflake? PersonOf(string actorKey)
    {
        ArgumentNullException.ThrowIfNull(actorKey);
        return
            actorKey.StartsWith(Origin, StringComparison.Ordinal)
            && Snowflake.TryParse(actorKey.AsSpan(Origin.Length), out var person)
            ? person
            : null;
    }

    private static Rank RankOf(Member member, TeamSettings settings) =>
        settings.RankOf(
            (member.Roles ?? []).Select(role => role.ToString()).ToHashSet(StringComparer.Ordinal),
            member.May(Permissions.ManageServer)
        );

    private static CultureInfo PublicLanguage(TeamSettings settings, string? guildLocale) =>
        ChatLanguage.Of(settings.Language ?? guildLocale);
}
