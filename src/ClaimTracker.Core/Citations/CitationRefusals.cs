using System.Resources;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Citations;

/// <summary>Every "no" of this feature; the words are in the resource files of the same name.</summary>
internal static class CitationRefusals
{
    private static readonly ResourceManager Words = new(typeof(CitationRefusals));

    public static Refusal NeedsSource(ClaimNumber claim) => new(Words, nameof(NeedsSource), claim);

    public static Refusal CopyElsewhere(ClaimNumber claim) => new(Words, nameof(CopyElsewhere), claim);

    public static Refusal AddressTooLong(int lengthChars) =>
        new(Words, nameof(AddressTooLong), Citation.AddressMaxLengthChars, lengthChars);

    public static Refusal QuoteTooLong(int lengthChars) =>
        new(Words, nameof(QuoteTooLong), Citation.QuoteMaxLengthChars, lengthChars);

    public static Refusal AlreadyCited(ClaimNumber claim, int citation) =>
        new(Words, nameof(AlreadyCited), claim, citation);

    public static Refusal NoSuchCitation(ClaimNumber claim, int citation) =>
        new(Words, nameof(NoSuchCitation), claim, citation);
}
