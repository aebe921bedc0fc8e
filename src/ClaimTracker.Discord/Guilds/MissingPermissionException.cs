namespace ClaimTracker.Discord.Guilds;

/// <summary>The bot may not do something in a channel until somebody who manages the server allows it.</summary>
/// <param name="missing">What is lacking; <see cref="Permissions.None"/> when Discord refuses for a reason that its permissions do not show.</param>
public sealed class MissingPermissionException(Snowflake channel, Permissions missing, Exception inner)
    : Exception(
        $"The bot needs {PermissionNames.List(missing, System.Globalization.CultureInfo.InvariantCulture)} in channel {channel}; somebody who manages the server can give it to the bot's role.",
        inner
    )
{
    public Snowflake Channel => channel;

    public Permissions Missing => missing;
}
