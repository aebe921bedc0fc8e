namespace ClaimTracker.Discord.Rest.Self;

/// <summary>Calls about the bot itself.</summary>
public static class SelfEndpoints
{
    private static readonly RestRoute User = RestRoute.Get("users/@me");
    private static readonly RestRoute Application = RestRoute.Get("applications/@me");
    private static readonly RestRoute Gateway = RestRoute.Get("gateway/bot");

    /// <summary>Who the token belongs to; the quickest proof that it is valid.</summary>
    public static Task<CurrentUser> GetCurrentUserAsync(this RestClient rest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rest);
        return rest.SendAsync(User, body: null, RestJson.Default.CurrentUser, cancellationToken);
    }

    public static Task<CurrentApplication> GetApplicationAsync(
        this RestClient rest,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(rest);
        return rest.SendAsync(Application, body: null, RestJson.Default.CurrentApplication, cancellationToken);
    }

    /// <summary>Where the gateway is and how many sessions may still be started. Only the address may be kept.</summary>
    public static Task<GatewayBot> GetGatewayBotAsync(this RestClient rest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rest);
        return rest.SendAsync(Gateway, body: null, RestJson.Default.GatewayBot, cancellationToken);
    }
}
