using System.Net;

namespace ClaimTracker.Discord.Simulator.Page;

/// <summary>
/// Keeps the page to itself: it loads nothing from elsewhere, runs no script but its own, and takes no orders from other sites that a
/// person has open, even when such a site gives itself a name that leads to loopback.
/// </summary>
internal static class PageGuard
{
    private const string OfPage =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // A file comes from anybody: opened on its own, it must not act as the page.
    private const string OfFiles = "default-src 'none'; sandbox";

    public static void UsePageGuard(this WebApplication web) =>
        web.Use(
            (context, next) =>
                context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/gateway")
                    ? next(context)
                    : GuardAsync(context, next, web.Lifetime.ApplicationStopping)
        );

    private static async Task GuardAsync(HttpContext context, RequestDelegate next, CancellationToken stopping)
    {
        if (!IsLoopback(context.Request.Host.Host) || !IsOwn(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var isFile = context.Request.Path.Value!.Contains("attachments/", StringComparison.Ordinal);
        context.Response.Headers.ContentSecurityPolicy = isFile ? OfFiles : OfPage;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";

        // A page that listens for changes would keep the simulator from ending.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.RequestAborted = end.Token;
        await next(context);
    }

    private static bool IsLoopback(string host) =>
        host is "localhost"
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // Browsers say where a request comes from; other programs say nothing.
    private static bool IsOwn(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin";
}
