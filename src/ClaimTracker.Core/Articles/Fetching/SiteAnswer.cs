using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>Puts a site's "no" into words.</summary>
internal static class SiteAnswer
{
    // Services that let browsers pass and stop programs. The first two say so even with a status of 200 or 202.
    private static readonly string[] Challenges = ["cf-mitigated", "x-amzn-waf-action"];
    private static readonly string[] Guards = ["cf-mitigated", "x-amzn-waf-action", "x-datadome"];

    /// <summary>Why there is no page in an answer; null when there is one.</summary>
    public static Refusal? Problem(HttpResponseMessage answer, string host, DateTimeOffset now)
    {
        var status = (int)answer.StatusCode;
        return status switch
        {
            200 or 203 when !IsBotWall(answer) => null,
            204 or 205 => FetchingRefusals.Empty,
            404 or 410 => FetchingRefusals.NotFound(host, status),
            451 => FetchingRefusals.LegallyWithheld(host),
            401 or 402 or 403 or 407 or 999 => FetchingRefusals.NotAllowed(host, status),
            _ when IsBotWall(answer) => FetchingRefusals.NotAllowed(host, status),
            429 => Wait(answer, now) is { } wait && wait > TimeSpan.Zero
                ? FetchingRefusals.BusyFor(host, wait)
                : FetchingRefusals.Busy(host),
            >= 500 and < 600 => FetchingRefusals.SiteTrouble(host, status),
            _ => FetchingRefusals.Unexpected(host, status),
        };
    }

    private static bool IsBotWall(HttpResponseMessage answer) =>
        (answer.IsSuccessStatusCode ? Challenges : Guards).Any(answer.Headers.NonValidated.Contains);

    /// <summary>How long the site wants to be left alone; absent when it does not say.</summary>
    public static TimeSpan? Wait(HttpResponseMessage answer, DateTimeOffset now) =>
        answer.Headers.RetryAfter is { } retry ? retry.Delta ?? retry.Date - now : null;
}
