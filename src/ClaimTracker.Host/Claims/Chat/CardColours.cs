using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>The bar at a card's side: what was found out, or else how far the work is. Each card says the same in words.</summary>
internal static class CardColours
{
    private const int Grey = 0x8A94A6;
    private const int Violet = 0x7D6BB3;

    public static int Of(ClaimState state, Rating? inForce) =>
        state switch
        {
            ClaimState.InReview => 0x2F6FDE,
            ClaimState.Proposed => 0xE0A100,
            ClaimState.Checked or ClaimState.Published when inForce is { } rating => Of(rating),
            ClaimState.Dismissed or ClaimState.Merged => 0x555B66,
            _ => Grey,
        };

    private static int Of(Rating rating) =>
        rating switch
        {
            Rating.True => 0x2E8B57,
            Rating.MostlyTrue => 0x7FB34D,
            Rating.HalfTrue => 0xD9B310,
            Rating.MostlyFalse => 0xE07B39,
            Rating.False => 0xC0392B,
            _ => Violet,
        };
}
