using Microsoft.Net.Http.Headers;

namespace ClaimTracker.Host.Web;

/// <summary>What every answer tells the browser not to do.</summary>
internal static class SecurityHeaders
{
    /// <summary>No script, no frame, nothing from elsewhere: text from strangers stays text even if it were once not encoded.</summary>
    public const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The same for what is made to be shown inside other sites' pages.</summary>
    public const string PolicyInFrames =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    public const string ResourcePolicy = "Cross-Origin-Resource-Policy";
    public const string ForEverySite = "cross-origin";

    // A year. Sites below or beside this one are not ours to speak for.
    private const string OverTls = "max-age=31536000";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                // At the last moment: whatever answers, these are on it.
                context.Response.OnStarting(() =>
                {
                    Add(context);
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    private static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        var isFramed = context.GetEndpoint()?.Metadata.GetMetadata<MayBeFramed>() is not null;
        headers.ContentSecurityPolicy = isFramed ? PolicyInFrames : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.TryAdd(ResourcePolicy, isFramed ? ForEverySite : "same-origin");
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = OverTls;
        }

        if (!headers.ContainsKey(HeaderNames.CacheControl))
        {
            headers.CacheControl = "no-store";
        }
    }
}

/// <summary>Marks an endpoint whose answer other sites may show inside their pages.</summary>
internal sealed class MayBeFramed
{
    public static MayBeFramed Mark { get; } = new();
}

internal static class MayBeFramedRoutes
{
    public static TBuilder MayBeFramed<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(Web.MayBeFramed.Mark);
}
