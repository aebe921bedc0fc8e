namespace ClaimTracker.Discord.Rest;

/// <summary>A call of Discord's API that did not succeed. No message of these exceptions holds a token.</summary>
public abstract class DiscordException : Exception
{
    private protected DiscordException(RestRoute route, string message, Exception? inner = null)
        : base(message, inner) => Route = route;

    /// <summary>Which call it was.</summary>
    public RestRoute Route { get; }
}
