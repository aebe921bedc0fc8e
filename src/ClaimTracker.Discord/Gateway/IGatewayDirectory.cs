using ClaimTracker.Discord.Rest.Self;

namespace ClaimTracker.Discord.Gateway;

/// <summary>Asks Discord where its gateway is (GET /gateway/bot).</summary>
public interface IGatewayDirectory
{
    /// <summary>Where to connect, and how many sessions may still be started.</summary>
    /// <exception cref="GatewayFatalException">Asking again cannot help, for example because the token is refused.</exception>
    /// <exception cref="HttpRequestException">Discord cannot be reached; like every other exception it means "ask again later".</exception>
    Task<GatewayBot> FindAsync(CancellationToken cancellationToken);
}
