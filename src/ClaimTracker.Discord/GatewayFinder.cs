using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Rest.Self;

namespace ClaimTracker.Discord;

/// <summary>Finds the gateway over REST, and says beforehand what would keep interactions from coming over it.</summary>
internal sealed class GatewayFinder(RestClient rest) : IGatewayDirectory
{
    public async Task<GatewayBot> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RefuseWhenSentElsewhereAsync(cancellationToken);
            return await rest.GetGatewayBotAsync(cancellationToken);
        }
        catch (DiscordRefusedException refused) when (refused.IsTokenRefused)
        {
            throw new GatewayFatalException(
                "Discord does not accept the bot's token.",
                "Copy it anew from the Developer Portal (Bot, Reset Token) into the setting Discord:Token, then start again.",
                refused
            );
        }
    }

    private async Task RefuseWhenSentElsewhereAsync(CancellationToken cancellationToken)
    {
        var application = await rest.GetApplicationAsync(cancellationToken);
        if (application.InteractionsEndpointUrl is { } address)
        {
            throw new GatewayFatalException(
                $"Discord sends this application's interactions to {address}, so none would come here.",
                "Clear 'Interactions Endpoint URL' in the Developer Portal (General Information), then start again."
            );
        }
    }
}
