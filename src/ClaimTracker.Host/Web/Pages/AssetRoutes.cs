using ClaimTracker.Host.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ClaimTracker.Host.Web.Pages;

/// <summary>The stylesheet and the icon.</summary>
internal static class AssetRoutes
{
    private const string ForGood = "public, max-age=31536000, immutable";
    private const string AskAgain = "public, no-cache";

    public static IEndpointRouteBuilder MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(SiteAsset.Stylesheet.Path, GetStylesheet).SameForAll();
        routes.MapGet(SiteAsset.Icon.Path, GetIcon).SameForAll();
        // Browsers ask for it when what they show is not a page of ours.
        routes.MapGet("/favicon.ico", GetIcon).SameForAll();
        return routes;
    }

    internal static FileContentHttpResult GetStylesheet(string? v, HttpResponse response) =>
        Serve(SiteAsset.Stylesheet, v, response);

    internal static FileContentHttpResult GetIcon(string? v, HttpResponse response) =>
        Serve(SiteAsset.Icon, v, response);

    private static FileContentHttpResult Serve(SiteAsset asset, string? version, HttpResponse response)
    {
        response.Headers.CacheControl = version == asset.Version ? ForGood : AskAgain;
        // A card in another site's page is in a sandbox: to a browser it is a stranger here.
        response.Headers[SecurityHeaders.ResourcePolicy] = SecurityHeaders.ForEverySite;
        return TypedResults.File(
            asset.Bytes,
            asset.MediaType,
            entityTag: new EntityTagHeaderValue($"\"{asset.Version}\"")
        );
    }
}
