using System.Globalization;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord;

namespace ClaimTracker.Host.Chat;

/// <summary>Somebody who came in from Discord, with all that an answer depends on.</summary>
/// <param name="Member">The person in the team, with what they may do now.</param>
/// <param name="Settings">How the team works; to read only.</param>
/// <param name="Private">The person's language, for what they alone see.</param>
/// <param name="Public">The team's language, for what everybody sees.</param>
/// <param name="Guild">The server they are in.</param>
internal sealed record Visit(
    TeamMember Member,
    TeamSettings Settings,
    CultureInfo Private,
    CultureInfo Public,
    Snowflake Guild
)
{
    /// <summary>The channels that the person is in: a thread and the channel it belongs to, or the channel alone.</summary>
    public IReadOnlyList<Snowflake> Channels { get; init; } = [];
}
