using System.Resources;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Verdicts;

/// <summary>Every "no" of this feature; the words are in the resource files of the same name.</summary>
public static class VerdictRefusals
{
    private static readonly ResourceManager Words = new(typeof(VerdictRefusals));

    public static Refusal NeedsRating(ClaimNumber claim) => new(Words, nameof(NeedsRating), claim);

    public static Refusal NeedsExplanation(ClaimNumber claim) => new(Words, nameof(NeedsExplanation), claim);

    public static Refusal ExplanationTooLong(int lengthChars) =>
        new(Words, nameof(ExplanationTooLong), Verdict.ExplanationMaxLengthChars, lengthChars);

    public static Refusal NeedsCitation(ClaimNumber claim) => new(Words, nameof(NeedsCitation), claim);

    public static Refusal EvidenceGone(ClaimNumber claim) => new(Words, nameof(EvidenceGone), claim);

    public static Refusal SameAsBefore(ClaimNumber claim) => new(Words, nameof(SameAsBefore), claim);

    public static Refusal NeedsSomebodyElse(ClaimNumber claim) => new(Words, nameof(NeedsSomebodyElse), claim);

    public static Refusal NeedsReason(ClaimNumber claim) => new(Words, nameof(NeedsReason), claim);

    public static Refusal ReasonTooLong(int lengthChars) =>
        new(Words, nameof(ReasonTooLong), Verdict.ReasonMaxLengthChars, lengthChars);
}
