using System.Globalization;
using System.Text;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Publishing.Embedding;

/// <summary>A published claim as a card inside other sites' pages, and what tells them how to show it.</summary>
internal static class EmbedRoutes
{
    private const string Html = "text/html; charset=utf-8";
    private const string Json = "json";

    public static IEndpointRouteBuilder MapEmbed(this IEndpointRouteBuilder routes)
    {
        routes.MapGet($"{EmbedAddress.Cards}/{{number}}", CardAsync).OpenToAll().MayBeFramed().WithName("Embed");
        routes.MapGet(EmbedAddress.Discovery, DiscoverAsync).OpenToAll().WithName("OEmbed");
        return routes;
    }

    internal static async Task<PublicBytes> CardAsync(
        string number,
        HttpContext context,
        ServedTeam team,
        IOptions<PublisherOptions> publisher,
        CancellationToken cancellationToken
    )
    {
        var claim = ClaimNumber.TryParse(number, CultureInfo.InvariantCulture, out var known)
            ? await ReadAsync(team, known, cancellationToken)
            : null;
        var html = await Fragment.RenderAsync<EmbedCard>(
            context.RequestServices,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(EmbedCard.Claim)] = claim,
                [nameof(EmbedCard.Publisher)] = publisher.Value,
                [nameof(EmbedCard.Root)] = PublicRoot.Of(context),
            }
        );
        return new PublicBytes(
            Encoding.UTF8.GetBytes(html),
            Html,
            claim switch
            {
                null => StatusCodes.Status404NotFound,
                { WithdrawnAt: not null } => StatusCodes.Status410Gone,
                _ => StatusCodes.Status200OK,
            }
        );
    }

    /// <summary>oEmbed 1.0 (oembed.com): how the page at <paramref name="url"/> is shown inside another.</summary>
    internal static async Task<Results<JsonHttpResult<EmbedDescription>, ProblemHttpResult>> DiscoverAsync(
        string? url,
        string? format,
        string? maxwidth,
        string? maxheight,
        HttpContext context,
        ServedTeam team,
        IOptions<PublisherOptions> publisher,
        CancellationToken cancellationToken
    )
    {
        if (format is not null && !format.Equals(Json, StringComparison.OrdinalIgnoreCase))
        {
            return FailureAnswer.Problem(
                StatusCodes.Status501NotImplemented,
                $"'format' needs to be json or left out; got '{format}'."
            );
        }

        if (!TryReadLength(maxwidth, out var width) || !TryReadLength(maxheight, out var height))
        {
            return FailureAnswer.Problem(
                StatusCodes.Status400BadRequest,
                $"'maxwidth' and 'maxheight' need to be numbers of pixels from 1, or left out; got '{maxwidth}' and '{maxheight}'."
            );
        }

        var root = PublicRoot.Of(context);
        if (EmbedAddress.Read(url, root) is not { } number)
        {
            return FailureAnswer.Problem(
                StatusCodes.Status404NotFound,
                $"'url' needs the address of a fact-check, such as {root}/claims/17; got '{url}'."
            );
        }

        return await ReadAsync(team, number, cancellationToken) is { WithdrawnAt: null } claim
            ? TypedResults.Json(
                EmbedDescription.Of(claim, publisher.Value, root, width, height),
                EmbedJson.Default.EmbedDescription
            )
            : FailureAnswer.Problem(StatusCodes.Status404NotFound, $"Nothing is published under {number}.");
    }

    private static bool TryReadLength(string? text, out int? pixels)
    {
        pixels = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return string.IsNullOrEmpty(text) || pixels > 0;
    }

    private static async Task<PublishedClaim?> ReadAsync(
        ServedTeam team,
        ClaimNumber number,
        CancellationToken cancellationToken
    )
    {
        await using var db = await team.OpenAsync(cancellationToken);
        return (await db.ReadPublicationAsync(number, cancellationToken))?.Claim;
    }
}
