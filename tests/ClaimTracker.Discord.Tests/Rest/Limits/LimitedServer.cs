using System.Globalization;
using System.Net;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Rest.Transport;

namespace ClaimTracker.Discord.Tests.Rest.Limits;

/// <summary>
/// A Discord that counts: so many calls of a bucket and a channel within a window that its first call opens, and 429 for the rest. Calls
/// and answers take their time on the way and may overtake each other.
/// </summary>
internal sealed class LimitedServer(TimeProvider time, int limit, TimeSpan window) : HttpMessageHandler
{
    private readonly Dictionary<string, Window> windows = [];

    private readonly long start = time.GetTimestamp();

    /// <summary>How long a call or an answer travels.</summary>
    public Func<TimeSpan> Travel { get; set; } = () => TimeSpan.Zero;

    /// <summary>Discord's name for the bucket of a route.</summary>
    public Func<RestCallView, string> Bucket { get; set; } = _ => "b";

    /// <summary>The instant of every call that was let in.</summary>
    public List<TimeSpan> LetIn { get; } = [];

    /// <summary>What was asked for, in the order in which it left the client.</summary>
    public List<string> Paths { get; } = [];

    public int TurnedAway { get; private set; }

    public int MostAtOnce { get; private set; }

    private int AtOnce { get; set; }

    private TimeSpan Now => time.GetElapsedTime(start);

    /// <summary>Uses up places as another program with the same token would.</summary>
    public void TakePlaces(string path, int count)
    {
        var call = RestCallView.Of(RestRoute.Post("channels/{channel_id}/messages", path));
        for (var i = 0; i < count; i++)
        {
            _ = WindowOf(call).Enter(Now, limit, window);
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var route = RestCall.Of(request).Route;
        Enter(route);
        try
        {
            await Pass(cancellationToken);
            var answer = Answer(RestCallView.Of(route));
            await Pass(cancellationToken);
            return answer;
        }
        finally
        {
            Leave();
        }
    }

    private void Enter(RestRoute route)
    {
        lock (windows)
        {
            Paths.Add(route.Path);
            MostAtOnce = Math.Max(MostAtOnce, ++AtOnce);
        }
    }

    private void Leave()
    {
        lock (windows)
        {
            AtOnce--;
        }
    }

    private Task Pass(CancellationToken cancellationToken) =>
        Travel() is { Ticks: > 0 } way ? Task.Delay(way, time, cancellationToken) : Task.CompletedTask;

    private HttpResponseMessage Answer(RestCallView call)
    {
        lock (windows)
        {
            return Count(call);
        }
    }

    private HttpResponseMessage Count(RestCallView call)
    {
        var now = Now;
        var current = WindowOf(call);
        var isIn = current.Enter(now, limit, window);
        var answer = new HttpResponseMessage(isIn ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests);
        if (isIn)
        {
            LetIn.Add(now);
        }
        else
        {
            TurnedAway++;
            answer.Headers.Add("X-RateLimit-Scope", "user");
            answer.Headers.Add("Retry-After", Whole(current.End - now));
            answer.Content = new StringContent(
                $$"""{"message":"You are being rate limited.","retry_after":{{Exact(current.End - now)}},"global":false}"""
            );
        }

        answer.Headers.Add("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture));
        answer.Headers.Add("X-RateLimit-Remaining", (limit - current.Count).ToString(CultureInfo.InvariantCulture));
        answer.Headers.Add("X-RateLimit-Reset-After", Exact(current.End - now));
        answer.Headers.Add("X-RateLimit-Reset", "1"); // A clock that is decades off.
        answer.Headers.Add("X-RateLimit-Bucket", Bucket(call));
        return answer;
    }

    private Window WindowOf(RestCallView call)
    {
        var key = $"{Bucket(call)}:{call.Major}";
        return windows.TryGetValue(key, out var known) ? known : windows[key] = new Window();
    }

    private static string Exact(TimeSpan left) => left.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Whole(TimeSpan left) =>
        Math.Ceiling(left.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private sealed class Window
    {
        public int Count { get; private set; }

        public TimeSpan End { get; private set; }

        public bool Enter(TimeSpan now, int limit, TimeSpan length)
        {
            if (now >= End)
            {
                (Count, End) = (0, now + length);
            }

            if (Count == limit)
            {
                return false;
            }

            Count++;
            return true;
        }
    }
}

/// <summary>What the server sees of a call.</summary>
internal sealed record RestCallView(string Key, string Major, string Path)
{
    public static RestCallView Of(RestRoute route) => new(route.Key, route.Major, route.Path);
}
