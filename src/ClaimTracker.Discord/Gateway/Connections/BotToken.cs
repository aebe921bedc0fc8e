namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>Finds tokens that cannot be one before they are sent anywhere.</summary>
internal static class BotToken
{
    // Real ones have about 72. With this limit IDENTIFY stays far below 4096 bytes.
    private const int MostChars = 512;
    private const string Setting = $"{DiscordOptions.Section}:{nameof(DiscordOptions.Token)}";

    /// <summary>What is wrong with a token; null when nothing is. Never names the token itself.</summary>
    public static GatewayFailure? Problem(string? token)
    {
        if (string.IsNullOrWhiteSpace(token))
        {
            return new("There is no bot token.", $"Set {Setting} to the token in the Developer Portal, page Bot.");
        }

        if (token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase))
        {
            return new("The bot token begins with 'Bot '.", $"Take that word out of {Setting}.");
        }

        return token.Length > MostChars || token.Any(c => c is <= ' ' or > '~')
            ? new(
                "The bot token has blanks, line breaks or other characters that no token has, or is too long.",
                $"Copy the token from the Developer Portal, page Bot, into {Setting} once more."
            )
            : null;
    }
}
