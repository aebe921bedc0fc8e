using System.Resources;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.StaleClaims;

/// <summary>Every "no" of this feature; the words are in the resource files of the same name.</summary>
public static class StaleRefusals
{
    private static readonly ResourceManager Words = new(typeof(StaleRefusals));

    public static Refusal NotInReview(ClaimNumber claim) => new(Words, nameof(NotInReview), claim);

    /// <summary>An editor answers a question that is no longer open.</summary>
    public static Refusal MovedOn(ClaimNumber claim, string holder) => new(Words, nameof(MovedOn), claim, holder);
}
