using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Claims;

/// <summary>Every "no" of this feature; the words are in the resource files of the same name.</summary>
public static class ClaimRefusals
{
    private static readonly ResourceManager Words = new(
        typeof(ClaimRefusals).FullName!,
        typeof(ClaimRefusals).Assembly
    );

    public static Refusal HeldByAnother(ClaimNumber claim, string holder) =>
        new(Words, nameof(HeldByAnother), claim, holder);

    public static Refusal AlreadyTheirs(ClaimNumber claim, string holder) =>
        new(Words, nameof(AlreadyTheirs), claim, holder);

    public static Refusal NoSuchClaim(ClaimNumber claim) => new(Words, nameof(NoSuchClaim), claim);

    public static Refusal NoSuchNumber(string typed) => new(Words, nameof(NoSuchNumber), typed);

    public static Refusal NoSuchArticleNumber(string typed) => new(Words, nameof(NoSuchArticleNumber), typed);

    public static Refusal Busy(ClaimNumber claim) => new(Words, nameof(Busy), claim);

    public static Refusal WithAnother(ClaimNumber claim, string holder) =>
        new(Words, nameof(WithAnother), claim, holder);

    public static Refusal PartsCount(ClaimNumber claim, int parts) =>
        new(Words, nameof(PartsCount), claim, Claim.MostParts, parts);

    public static Refusal PartsSame(ClaimNumber claim) => new(Words, nameof(PartsSame), claim);

    public static Refusal WordingSame(ClaimNumber claim) => new(Words, nameof(WordingSame), claim);

    public static Refusal MergeWithItself(ClaimNumber claim) => new(Words, nameof(MergeWithItself), claim);

    public static Refusal NeedsReason(ClaimNumber claim) => new(Words, nameof(NeedsReason), claim);

    public static Refusal WordingBlank(ClaimNumber claim) => new(Words, nameof(WordingBlank), claim);

    public static Refusal WordingTooLong(ClaimNumber claim, int lengthChars) =>
        new(Words, nameof(WordingTooLong), claim, Claim.WordingMaxLengthChars, lengthChars);

    /// <summary>One sentence for each step and state: "C-17 is dismissed; reopen it before you take it."</summary>
    public static Refusal NotNow(ClaimStep step, ClaimState state, ClaimNumber claim) =>
        new(Words, $"{step}_{state}", claim);
}
