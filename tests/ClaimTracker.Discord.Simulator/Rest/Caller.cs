using ClaimTracker.Discord.Simulator.Errors;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>Whether a call comes from somebody that Discord listens to.</summary>
internal static class Caller
{
    private const int OurVersion = 10;

    /// <exception cref="ApiException">50041: another version of the API. 40333: no proper User-Agent.</exception>
    public static void Check(HttpRequest request, int? version)
    {
        if (version is not (null or OurVersion))
        {
            throw ApiErrors.InvalidVersion();
        }

        if (!request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
        {
            throw ApiErrors.BadUserAgent();
        }
    }

    /// <exception cref="ApiException">401: the route needs the bot's token, and this is not it.</exception>
    public static void Check(HttpRequest request, Route route, string token)
    {
        if (route.Access is RouteAccess.Bot && request.Headers.Authorization.ToString() != $"Bot {token}")
        {
            throw ApiErrors.Unauthorized();
        }
    }

    /// <summary>The language in which names of commands are shown; null: none asked for.</summary>
    public static string? Locale(HttpRequest request) =>
        request.Headers["X-Discord-Locale"].ToString() is { Length: > 0 } locale
            ? locale
            : request.GetTypedHeaders().AcceptLanguage.FirstOrDefault()?.Value.ToString();
}
