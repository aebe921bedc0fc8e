using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Core.Publishing;

/// <summary>A place in a list of published claims, beside one of them: it stays right while claims are published and corrected.</summary>
/// <param name="Rating">Of the claim beside the place, as it was then.</param>
/// <param name="UpdatedAt">Of that claim, as it was then.</param>
/// <param name="Number">Of that claim.</param>
public sealed record PublicationCursor(Rating Rating, DateTimeOffset UpdatedAt, ClaimNumber Number)
{
    /// <summary>As it stands in an address: <c>2~639142272000000000~17</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)Rating}~{UpdatedAt.UtcTicks}~{Number.Value}");

    public static bool TryParse(string? text, out PublicationCursor cursor)
    {
        cursor = new PublicationCursor(default, default, default);
        if (text?.Split('~') is not [var rated, var at, var number])
        {
            return false;
        }

        var isRating = int.TryParse(rated, NumberStyles.None, CultureInfo.InvariantCulture, out var rating);
        var isTime = long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks);
        if (
            !isRating
            || !isTime
            || !Enum.IsDefined((Rating)rating)
            || ticks > DateTimeOffset.MaxValue.UtcTicks
            || !ClaimNumber.TryParse(number, CultureInfo.InvariantCulture, out var claim)
        )
        {
            return false;
        }

        cursor = new PublicationCursor((Rating)rating, new DateTimeOffset(ticks, TimeSpan.Zero), claim);
        return true;
    }
}

/// <summary>A page of the list.</summary>
/// <param name="Claims">At most as many as were asked for.</param>
/// <param name="Previous">What to go back from; absent on the first page.</param>
/// <param name="Next">What to go on from; absent on the last page.</param>
public sealed record PublicationList(
    IReadOnlyList<PublishedClaim> Claims,
    PublicationCursor? Previous,
    PublicationCursor? Next
);
