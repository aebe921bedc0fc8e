namespace ClaimTracker.Discord.Gateway;

/// <summary>Asks Discord where its gateway is (GET /gateway/bot).</summary>
public interface IGatewayDirectory
{
    /// <summary>Where to connect, and how many sessions may still be started.</summary>
    /// <exception cref="GatewayFatalException">Asking again cannot help, for example because the token is refused.</exception>
    /// <exception cref="HttpRequestException">Discord cannot be reached; like every other exception it means "ask again later".</exception>
    Task<GatewayDirectory> FindAsync(CancellationToken cancellationToken);
}

/// <summary>Discord's answer to GET /gateway/bot.</summary>
/// <param name="Url">Where to connect, with or without a path; <c>wss</c>, or <c>ws</c> on loopback.</param>
/// <param name="Shards">How many shards Discord recommends; one is run here.</param>
public sealed record GatewayDirectory(Uri Url, int Shards, SessionStartLimit Limit);

/// <summary>How many sessions the bot may still start; to resume one costs nothing.</summary>
/// <param name="Total">Sessions in a day.</param>
/// <param name="Remaining">Those left of them.</param>
/// <param name="ResetAfter">When there are <paramref name="Total"/> again.</param>
/// <param name="MaxConcurrency">How many may start in 5 seconds.</param>
public sealed record SessionStartLimit(int Total, int Remaining, TimeSpan ResetAfter, int MaxConcurrency);
