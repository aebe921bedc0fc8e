using System.Text;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Host.Web.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Web.Pages;

/// <summary>A page as the answer to a request.</summary>
/// <remarks>
/// The framework's RazorComponentResult needs AddRazorComponents, which brings forms, streaming and data protection (keys
/// written to the home folder at start). These pages need none of it. All of a page is made before its first byte goes out,
/// so that a failure in the middle still becomes a proper answer.
/// </remarks>
internal sealed class Page<TBody, TView>(TView view, int statusCode = StatusCodes.Status200OK)
    : IResult,
        IStatusCodeHttpResult
    where TBody : PageBody<TView>
    where TView : IPageView
{
    public TView View => view;

    public int? StatusCode => statusCode;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var html = await RenderAsync(httpContext);
        if (view.Public is not null && statusCode == StatusCodes.Status200OK && PublicCopy.IsKnown(httpContext, html))
        {
            return;
        }

        httpContext.Response.StatusCode = statusCode;
        httpContext.Response.ContentType = Page.MediaType;
        httpContext.Response.ContentLength = html.Length;
        await httpContext.Response.Body.WriteAsync(html, httpContext.RequestAborted);
    }

    /// <summary>The whole of it, as it is sent.</summary>
    public async Task<byte[]> RenderAsync(HttpContext context)
    {
        var loggers = context.RequestServices.GetRequiredService<ILoggerFactory>();
        await using var renderer = new HtmlRenderer(context.RequestServices, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var site = await renderer.RenderComponentAsync<Site>(Parameters(context));
            return site.ToHtmlString();
        });
        return Encoding.UTF8.GetBytes(html);
    }

    private ParameterView Parameters(HttpContext context) =>
        ParameterView.FromDictionary(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(Site.Title)] = view.Title,
                [nameof(Site.SignedIn)] = SignIn.IsByCookie(context),
                [nameof(Site.Public)] = view.Public,
                [nameof(Site.Here)] =
                    context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent(),
                [nameof(Site.Root)] = PublicRoot.Of(context),
                [nameof(Site.Publisher)] = context
                    .RequestServices.GetRequiredService<IOptions<PublisherOptions>>()
                    .Value,
                [nameof(Site.OffersTry)] = context
                    .RequestServices.GetRequiredService<IOptions<WebOptions>>()
                    .Value.TryPage,
                [nameof(Site.Body)] = (RenderFragment)(
                    body =>
                    {
                        body.OpenComponent<TBody>(0);
#pragma warning disable MA0115 // The analyzer does not see the parameter through the type's constraint.
                        body.AddComponentParameter(1, nameof(PageBody<>.View), view);
#pragma warning restore MA0115
                        body.CloseComponent();
                    }
                ),
            }
        );
}

/// <summary>What all pages have in common.</summary>
internal static class Page
{
    public const string MediaType = "text/html; charset=utf-8";
}
