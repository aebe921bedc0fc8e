using Microsoft.Net.Http.Headers;

namespace ClaimTracker.Host.Web.Access;

/// <summary>The key in the header <c>Authorization: Bearer</c> (RFC 6750).</summary>
internal sealed partial class BearerKey(Keyring keyring, SignInAttempts attempts, ILogger<BearerKey> logger)
{
    private const string Scheme = "Bearer ";
    private const string NoKey =
        "The API needs a key and there is none yet; make one with 'claimtracker key add NAME', or set the environment variable CLAIMTRACKER_Web__Key to at least 16 characters and start again.";
    private const string Missing =
        "This needs the header 'Authorization: Bearer KEY' with a key of the team or the value of Web:Key; there was none.";
    private const string Wrong =
        "The key in the header 'Authorization: Bearer' opens nothing here: it is not that of Web:Key, nor one of the team that is not revoked; check it.";

    public static bool IsIn(HttpRequest request) => Read(request) is not null;

    public static string? Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }

    /// <summary>The answer to a request that has no right key in its header.</summary>
    /// <remarks>A right key never comes here: somebody else's wrong ones behind the same proxy must not stop it.</remarks>
    public async Task<IResult> RefuseAsync(HttpContext context)
    {
        if (!await keyring.HasAnyAsync(context.RequestAborted))
        {
            return FailureAnswer.Problem(StatusCodes.Status403Forbidden, NoKey);
        }

        var hasWrongKey = IsIn(context.Request);
        if (hasWrongKey)
        {
            Log.WrongKey(logger, context.Connection.RemoteIpAddress);
            if (!attempts.Take(context))
            {
                context.Response.Headers.RetryAfter = SignInAttempts.Wait;
                return FailureAnswer.Problem(StatusCodes.Status429TooManyRequests, SignInAttempts.TooOften);
            }
        }

        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer realm=\"ClaimTracker\"";
        return FailureAnswer.Problem(StatusCodes.Status401Unauthorized, hasWrongKey ? Wrong : Missing);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A wrong key came from {Address}.")]
        public static partial void WrongKey(ILogger logger, System.Net.IPAddress? address);
    }
}
