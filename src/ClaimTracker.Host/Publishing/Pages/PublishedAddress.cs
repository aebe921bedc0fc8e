using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Host.Web;

namespace ClaimTracker.Host.Publishing.Pages;

/// <summary>Where the public face is.</summary>
internal static class PublishedAddress
{
    public const string List = "/published";

    /// <summary>A published claim as everybody reads it, also for the team.</summary>
    public static string Of(ClaimNumber claim) => string.Create(CultureInfo.InvariantCulture, $"{List}/{claim.Value}");

    /// <summary>The file of a piece of evidence.</summary>
    public static string OfFile(ClaimNumber claim, int citation) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(claim)}/files/{citation}");

    /// <summary>The list with a filter, an order and a place in it.</summary>
    public static string With(
        string path,
        PublicationFilter filter,
        PublicationOrder order,
        PublicationCursor? after = null,
        PublicationCursor? before = null
    ) =>
        path
        + QueryString
            .Create(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["rating"] = filter.Rating?.ToString(),
                    ["search"] = filter.Search,
                    ["publisher"] = filter.Publisher,
                    ["article"] = filter.Article?.ToString(),
                    ["from"] = filter.From is { } from ? QueryWords.DayOf(from) : null,
                    ["until"] = filter.Before is { } until ? QueryWords.DayOf(until.AddDays(-1)) : null,
                    ["sort"] = order == PublicationOrder.Newest ? null : order.ToString(),
                    ["after"] = after?.ToString(),
                    ["before"] = before?.ToString(),
                }.Where(pair => pair.Value is not null)
            )
            .ToUriComponent();
}
