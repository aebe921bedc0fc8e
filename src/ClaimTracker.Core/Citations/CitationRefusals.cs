using System.Resources;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Citations;

/// <summary>Every "no" of this feature; the words are in the resource files of the same name.</summary>
public static class CitationRefusals
{
    private static readonly ResourceManager Words = new(typeof(CitationRefusals));

    public static Refusal BadAddress => new(Words, nameof(BadAddress));

    public static Refusal NeedsSource(ClaimNumber claim) => new(Words, nameof(NeedsSource), claim);

    public static Refusal CopyElsewhere(ClaimNumber claim) => new(Words, nameof(CopyElsewhere), claim);

    public static Refusal AddressTooLong(int lengthChars) =>
        new(Words, nameof(AddressTooLong), Citation.AddressMaxLengthChars, lengthChars);

    public static Refusal QuoteTooLong(int lengthChars) =>
        new(Words, nameof(QuoteTooLong), Citation.QuoteMaxLengthChars, lengthChars);

    public static Refusal AlreadyCited(ClaimNumber claim, int citation) =>
        new(Words, nameof(AlreadyCited), claim, citation);

    /// <summary>Evidence is taken back by who brought it, or by an editor.</summary>
    public static Refusal OfAnother(ClaimNumber claim, int citation, string name) =>
        new(Words, nameof(OfAnother), claim, citation, name);

    public static Refusal AddressWithPassword(ClaimNumber claim) => new(Words, nameof(AddressWithPassword), claim);

    public static Refusal NoSuchCitation(ClaimNumber claim, int citation) =>
        new(Words, nameof(NoSuchCitation), claim, citation);
}
