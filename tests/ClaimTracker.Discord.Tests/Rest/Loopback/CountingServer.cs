using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Discord.Tests.Rest.Loopback;

/// <summary>Enforces a limit per path over real HTTP: so many calls in a window that its first call opens, and 429 for the rest.</summary>
internal sealed class CountingServer(int limit, TimeSpan window)
{
    private readonly long start = TimeProvider.System.GetTimestamp();
    private readonly Dictionary<string, (int Count, TimeSpan End)> windows = [];

    public int LetIn { get; private set; }

    public int TurnedAway { get; private set; }

    /// <summary>From the first call to the end of the last window.</summary>
    public int Windows { get; private set; }

    public Task AnswerAsync(HttpContext context, int number)
    {
        _ = number;
        lock (windows)
        {
            var now = TimeProvider.System.GetElapsedTime(start);
            var current = windows.GetValueOrDefault(context.Request.Path.Value!);
            if (now >= current.End)
            {
                (current, Windows) = ((0, now + window), Windows + 1);
            }

            var isIn = current.Count < limit;
            current.Count += isIn ? 1 : 0;
            (LetIn, TurnedAway) = isIn ? (LetIn + 1, TurnedAway) : (LetIn, TurnedAway + 1);
            windows[context.Request.Path.Value!] = current;
            return ReplyAsync(context, isIn, limit - current.Count, current.End - now);
        }
    }

    private Task ReplyAsync(HttpContext context, bool isIn, int remaining, TimeSpan left)
    {
        var seconds = left.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
        context.Response.Headers["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-RateLimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-RateLimit-Reset-After"] = seconds;
        context.Response.Headers["X-RateLimit-Bucket"] = "abcd1234";
        return isIn
            ? Reply.With(context, 204)
            : Reply.With(context, 429, $$"""{"message":"x","retry_after":{{seconds}},"global":false}""");
    }
}
