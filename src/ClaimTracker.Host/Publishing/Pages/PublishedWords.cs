using System.Globalization;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Claims;

namespace ClaimTracker.Host.Publishing.Pages;

/// <summary>What stored names are called on the pages for everybody.</summary>
internal static class PublishedWords
{
    public static string Of(PublicationOrder order) =>
        order switch
        {
            PublicationOrder.Newest => "Newest first",
            PublicationOrder.Rating => "By rating",
            _ => "By number",
        };

    public static string Of(Stance stance) =>
        stance switch
        {
            Stance.Supports => "Supports the claim",
            Stance.Refutes => "Speaks against the claim",
            _ => "Gives context",
        };

    /// <summary>The day of an instant, in UTC.</summary>
    public static string Day(DateTimeOffset instant) => ClaimWords.Day(DateOnly.FromDateTime(instant.UtcDateTime));

    /// <summary>What the stylesheet knows a rating by.</summary>
    public static string Class(Rating rating) =>
        rating.Score() is { } score ? string.Create(CultureInfo.InvariantCulture, $"r{score}") : "r0";
}
