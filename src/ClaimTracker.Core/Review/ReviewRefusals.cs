using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Review;

/// <summary>Every "no" of this feature; the words are in the resource files of the same name.</summary>
internal static class ReviewRefusals
{
    private static readonly ResourceManager Words = new(typeof(ReviewRefusals));

    public static Refusal CannotReview(string name) => new(Words, nameof(CannotReview), name);
}
