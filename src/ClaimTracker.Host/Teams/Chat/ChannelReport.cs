using System.Globalization;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Host.Teams.Chat;

/// <summary>Looks whether the bot can work in the channels that a team chose, and says what it lacks there.</summary>
internal sealed partial class ChannelReport(ChannelInspection inspection, ILogger<ChannelReport> logger)
{
    /// <summary>What the bot needs where claims are worked on.</summary>
    public const Permissions ForReviews =
        Permissions.ViewChannel
        | Permissions.SendMessages
        | Permissions.EmbedLinks
        | Permissions.AttachFiles
        | Permissions.ReadMessageHistory;

    /// <summary>What it needs where the digest goes.</summary>
    public const Permissions ForDigests =
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.ReadMessageHistory;

    /// <summary>A line for each channel chosen, all looked at at once; empty when none was chosen.</summary>
    public async Task<IReadOnlyList<string>> LookAsync(
        TeamSettings settings,
        CultureInfo culture,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        return await Task.WhenAll(
            Needs(settings)
                .GroupBy(need => need.Channel, need => need.Needed)
                .Select(channel =>
                    LookAsync(channel.Key, channel.Aggregate((all, one) => all | one), culture, cancellationToken)
                )
        );
    }

    /// <summary>The line for the channel that the digest goes to; absent when it goes to none.</summary>
    public async Task<string?> LookForDigestsAsync(
        TeamSettings settings,
        CultureInfo culture,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Snowflake.TryParse(settings.DigestChannel ?? settings.ReviewChannel, out var channel)
            ? await LookAsync(channel, ForDigests, culture, cancellationToken)
            : null;
    }

    private static IEnumerable<(Snowflake Channel, Permissions Needed)> Needs(TeamSettings settings)
    {
        if (Snowflake.TryParse(settings.ReviewChannel, out var review))
        {
            yield return (review, ForReviews);
        }

        if (Snowflake.TryParse(settings.DigestChannel, out var digest))
        {
            yield return (digest, ForDigests);
        }
    }

    private async Task<string> LookAsync(
        Snowflake channel,
        Permissions needed,
        CultureInfo culture,
        CancellationToken cancellationToken
    )
    {
        var name = Markup.Channel(channel);
        try
        {
            var missing = await inspection.MissingAsync(channel, needed, cancellationToken);
            return missing == Permissions.None
                ? SetupTexts.ChannelFine(culture, name)
                : SetupTexts.ChannelLacks(culture, name, PermissionNames.List(missing, culture));
        }
        catch (DiscordRefusedException refused) when (refused.IsNotFound)
        {
            return SetupTexts.ChannelGone(culture, name);
        }
        catch (DiscordException failure)
        {
            Log.NotInspected(logger, failure, channel);
            return SetupTexts.ChannelUnknown(culture, name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Discord could not say what the bot may do in channel {Channel}.")]
        public static partial void NotInspected(ILogger logger, Exception failure, Snowflake channel);
    }
}
