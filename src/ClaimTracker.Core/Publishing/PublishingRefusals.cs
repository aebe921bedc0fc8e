using System.Resources;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Publishing;

/// <summary>Every "no" of this feature; the words are in the resource files of the same name.</summary>
public static class PublishingRefusals
{
    private static readonly ResourceManager Words = new(typeof(PublishingRefusals));

    public static Refusal NotReady(ClaimNumber claim) => new(Words, nameof(NotReady), claim);

    public static Refusal SeenByNobodyElse(ClaimNumber claim) => new(Words, nameof(SeenByNobodyElse), claim);

    public static Refusal VerdictInWording(ClaimNumber claim, string found) =>
        new(Words, nameof(VerdictInWording), claim, found);

    public static Refusal NoPublicAddress(ClaimNumber claim) => new(Words, nameof(NoPublicAddress), claim);

    public static Refusal PublicAddressOpen(Uri address) => new(Words, nameof(PublicAddressOpen), address);

    public static Refusal OtherTeamServed(ClaimNumber claim) => new(Words, nameof(OtherTeamServed), claim);

    public static Refusal AppearanceUnknown(ClaimNumber claim) => new(Words, nameof(AppearanceUnknown), claim);

    public static Refusal AppearanceOurs(string host) => new(Words, nameof(AppearanceOurs), host);

    public static Refusal AppearanceBroken => new(Words, nameof(AppearanceBroken), Publication.AddressMaxLengthChars);

    public static Refusal ClaimDayUnknown(ClaimNumber claim) => new(Words, nameof(ClaimDayUnknown), claim);

    public static Refusal ClaimDayToCome(DateOnly day) => new(Words, nameof(ClaimDayToCome), day);

    public static Refusal NoPrimarySource(ClaimNumber claim) => new(Words, nameof(NoPrimarySource), claim);

    public static Refusal FewSources(ClaimNumber claim) => new(Words, nameof(FewSources), claim);

    /// <param name="citation">As people call it: [2].</param>
    public static Refusal NoQuote(ClaimNumber claim, string citation) => new(Words, nameof(NoQuote), claim, citation);

    /// <inheritdoc cref="NoQuote"/>
    public static Refusal CopyToCome(ClaimNumber claim, string citation) =>
        new(Words, nameof(CopyToCome), claim, citation);

    public static Refusal NoPublisherName => new(Words, nameof(NoPublisherName));

    public static Refusal NoPublisherAddress => new(Words, nameof(NoPublisherAddress));

    public static Refusal NoCorrectionsPolicy => new(Words, nameof(NoCorrectionsPolicy));

    public static Refusal NoErrorReports => new(Words, nameof(NoErrorReports));

    public static Refusal WaiverTooLong(int lengthChars) =>
        new(Words, nameof(WaiverTooLong), Publication.WaiverMaxLengthChars, lengthChars);

    public static Refusal NeedsReason(ClaimNumber claim) => new(Words, nameof(NeedsReason), claim);

    public static Refusal ReasonTooLong(int lengthChars) =>
        new(Words, nameof(ReasonTooLong), Publication.WithdrawnReasonMaxLengthChars, lengthChars);
}
