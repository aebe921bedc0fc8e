using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Web.Pages;

/// <summary>Where this server is, as the one who asks reaches it.</summary>
internal static class PublicRoot
{
    /// <summary><c>Web:PublicAddress</c> when it is set, else the address that was asked; without a slash at its end.</summary>
    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var outside = context.RequestServices.GetRequiredService<IOptions<WebOptions>>().Value.PublicAddress;
        return outside is null
            ? $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}"
            : outside.AbsoluteUri.TrimEnd('/');
    }
}
