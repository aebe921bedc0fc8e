using System.Globalization;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Host.Chat;

/// <summary>The language of what a team sees together, for work that no interaction started.</summary>
internal sealed class TeamLanguage(Databases databases, GuildTeams guilds)
{
    /// <summary>The one the team chose; else its server's, as far as Discord has told it since the program began; else English.</summary>
    public async Task<CultureInfo> OfAsync(TeamId team, CancellationToken cancellationToken)
    {
        await using var db = databases.Open(team);
        var settings = await db.ReadSettingsAsync(cancellationToken);
        if (settings.Language is { } chosen)
        {
            return ChatLanguage.Of(chosen);
        }

        var key = await db.Set<Team>()
            .Where(row => row.Id == team)
            .Select(row => row.Key)
            .TagWith(nameof(TeamLanguage))
            .SingleAsync(cancellationToken);
        return ChatLanguage.Of(guilds.LocaleOf(key));
    }
}
