using System.Globalization;

namespace ClaimTracker.Host.Web.Access;

/// <summary>Lets the API answer so many requests a minute, and tells each caller how many are left.</summary>
/// <remarks>The headers are those of draft-ietf-httpapi-ratelimit-headers-06; later drafts put the same into one header.</remarks>
internal sealed class RequestRateMiddleware(RequestDelegate next, RequestRate rate)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        var turn = rate.Take(Caller.Of(context).ByHeader, context.Connection.RemoteIpAddress);
        // At the last moment: an answer that something went wrong has them too.
        context.Response.OnStarting(() =>
        {
            Add(context.Response.Headers, turn);
            return Task.CompletedTask;
        });
        if (turn.IsFree)
        {
            return next(context);
        }

        context.Response.Headers.RetryAfter = Number(turn.ResetSeconds);
        return FailureAnswer
            .Problem(
                StatusCodes.Status429TooManyRequests,
                $"The API answers {turn.Limit} requests a minute to one key or network address (Web:RequestsPerMinute), and you have sent more; wait {turn.ResetSeconds} seconds and go on."
            )
            .ExecuteAsync(context);
    }

    private static void Add(IHeaderDictionary headers, Turn turn)
    {
        headers["RateLimit-Limit"] = Number(turn.Limit);
        headers["RateLimit-Remaining"] = Number(turn.Left);
        headers["RateLimit-Reset"] = Number(turn.ResetSeconds);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
