namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>The close codes after which trying again is pointless, each with what a person can do.</summary>
internal static class FatalCloseCodes
{
    private const string IntentsSetting = $"{GatewayOptions.Section}:{nameof(GatewayOptions.Intents)}";
    private const string TokenSetting = $"{DiscordOptions.Section}:{nameof(DiscordOptions.Token)}";

    /// <summary>Null when the code is not fatal.</summary>
    public static GatewayFailure? Find(int? code, GatewayIntents intents) =>
        code switch
        {
            4004 => new(
                "Discord refused the bot's token (4004).",
                $"Set {TokenSetting} to the token in the Developer Portal, page Bot; a token that was reset no longer works."
            ),
            4010 => new(
                "Discord refused the shard [0, 1] (4010).",
                "This is a mistake in the program: look for a newer version."
            ),
            4011 => new(
                "The bot is in more servers than one shard may serve (4011).",
                "This program runs one shard: take the bot out of servers it does not serve, to stay under 2500."
            ),
            4012 => new(
                "Discord no longer speaks version 10 of the gateway (4012).",
                "Update the program: a newer version is needed."
            ),
            4013 => new(
                $"Discord does not know the intents {(int)intents} (4013).",
                $"Set {IntentsSetting} to names of intents that Discord documents, such as 'Guilds'."
            ),
            4014 => new(
                $"The bot may not use the intents {Privileged(intents)} (4014).",
                $"Switch them on in the Developer Portal, page Bot, Privileged Gateway Intents, or take them out of {IntentsSetting}."
            ),
            _ => null,
        };

    private static GatewayIntents Privileged(GatewayIntents intents) =>
        (intents & GatewayIntents.Privileged) is var asked and not GatewayIntents.None ? asked : intents;
}
