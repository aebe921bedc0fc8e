using Microsoft.Net.Http.Headers;

namespace ClaimTracker.Host.Web.Access;

/// <summary>The key in the header <c>Authorization: Bearer</c> (RFC 6750).</summary>
internal sealed partial class BearerKey(AccessKey key, SignInAttempts attempts, ILogger<BearerKey> logger)
{
    private const string Scheme = "Bearer ";
    private const string Missing =
        "This needs the header 'Authorization: Bearer KEY' with the value of Web:Key; there was none.";
    private const string Wrong = "The key in the header 'Authorization: Bearer' is not that of Web:Key; check it.";

    public static bool IsIn(HttpRequest request) => Read(request) is not null;

    /// <summary>Why the request is not let in; absent when its key is right.</summary>
    /// <remarks>A right key is always let in: somebody else's wrong ones behind the same proxy must not stop it.</remarks>
    public IResult? Refuse(HttpContext context)
    {
        var candidate = Read(context.Request);
        if (key.Is(candidate))
        {
            return null;
        }

        if (candidate is not null)
        {
            Log.WrongKey(logger, context.Connection.RemoteIpAddress);
        }

        if (candidate is not null && !attempts.Take(context))
        {
            context.Response.Headers.RetryAfter = SignInAttempts.Wait;
            return FailureAnswer.Problem(StatusCodes.Status429TooManyRequests, SignInAttempts.TooOften);
        }

        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer realm=\"ClaimTracker\"";
        return FailureAnswer.Problem(StatusCodes.Status401Unauthorized, candidate is null ? Missing : Wrong);
    }

    private static string? Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A wrong key came from {Address}.")]
        public static partial void WrongKey(ILogger logger, System.Net.IPAddress? address);
    }
}
