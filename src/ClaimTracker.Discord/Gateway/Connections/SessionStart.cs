using ClaimTracker.Discord.Rest.Self;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>
/// Finds out where to start a new session, and waits until one may be started: Discord's count of sessions left, our own smaller one, and
/// 5 s between two.
/// </summary>
internal sealed partial class SessionStart(
    IGatewayDirectory directory,
    IdentifyGate gate,
    StateBoard board,
    TimeProvider time,
    ILogger logger
)
{
    // The REST client has its own limits; this one is for a directory that has none.
    private static readonly TimeSpan AskTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ShortestReset = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestReset = TimeSpan.FromHours(24);
    private static readonly TimeSpan WorthSaying = TimeSpan.FromSeconds(10);

    private GatewayBot? last;

    /// <summary>Where to connect; when it returns, a session may be started there now.</summary>
    /// <exception cref="GatewayFatalException">Discord refused the bot.</exception>
    /// <exception cref="HttpRequestException">Discord could not be asked, now or ever before. Other exceptions mean the same.</exception>
    public async Task<Uri> PrepareAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await WaitAsync(gate.WaitTime(), "Too many new sessions lately.", cancellationToken);
            var found = await AskAsync(cancellationToken);
            if (found.SessionStartLimit.Remaining > 0)
            {
                return Use(found);
            }

            last = null;
            await WaitAsync(
                ResetTime(found.SessionStartLimit),
                "Discord allows no more sessions today.",
                cancellationToken
            );
        }
    }

    private Uri Use(GatewayBot found)
    {
        if (found.Shards > 1)
        {
            Log.ManyShards(logger, found.Shards);
        }

        // The session about to start is counted, in case Discord cannot be asked before the next.
        last = found with
        {
            SessionStartLimit = found.SessionStartLimit with { Remaining = found.SessionStartLimit.Remaining - 1 },
        };
        return found.Url;
    }

    private async Task<GatewayBot> AskAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(AskTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await directory.FindAsync(either.Token).WaitAsync(either.Token);
        }
        catch (Exception error)
            when (error is not GatewayFatalException
                && !cancellationToken.IsCancellationRequested
                && last is { SessionStartLimit.Remaining: > 0 }
            )
        {
            // The gateway's address hardly ever changes; a REST fault need not keep the bot away.
            Log.UsedLastAnswer(logger, error);
            return last;
        }
    }

    private async Task WaitAsync(TimeSpan wait, string reason, CancellationToken cancellationToken)
    {
        if (wait <= TimeSpan.Zero)
        {
            return;
        }

        if (wait >= WorthSaying)
        {
            var until = time.GetUtcNow() + wait;
            board.Connecting($"{reason} It goes on at {until:u}.");
            Log.Waits(logger, reason, until);
        }

        await Task.Delay(wait, time, cancellationToken);
    }

    private static TimeSpan ResetTime(SessionStartLimit limit) =>
        limit.ResetAfter < ShortestReset ? ShortestReset
        : limit.ResetAfter > LongestReset ? LongestReset
        : limit.ResetAfter;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Reason} A new session is started at {Until:u}.")]
        public static partial void Waits(ILogger logger, string reason, DateTimeOffset until);

        [LoggerMessage(2, LogLevel.Warning, "Discord could not be asked for its gateway; the last address is used.")]
        public static partial void UsedLastAnswer(ILogger logger, Exception error);

        [LoggerMessage(
            3,
            LogLevel.Warning,
            "Discord recommends {Shards} shards; this program runs one, which Discord allows up to 2500 servers."
        )]
        public static partial void ManyShards(ILogger logger, int shards);
    }
}
