namespace ClaimTracker.Discord;

/// <summary>Where Discord is and who the bot is.</summary>
public sealed class DiscordOptions
{
    /// <summary>The section of the configuration that holds these settings.</summary>
    public const string Section = "Discord";

    /// <summary>
    /// The bot's token, as the Developer Portal shows it, without "Bot " before it. A secret: it comes from the environment and is never
    /// written to a log. Null or blank: there is no bot.
    /// </summary>
    public string? Token { get; set; }

    /// <summary>The address of the REST API. Default <c>https://discord.com/api/v10/</c>; tests point it at loopback.</summary>
    public Uri Api { get; set; } = new("https://discord.com/api/v10/");
}
