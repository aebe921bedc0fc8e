using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Claims;

/// <summary>What the words of a claim must be like.</summary>
internal static class ClaimWording
{
    private const string CutSign = "…";

    /// <summary>A found wording at the length that is stored; the spans still hold all of it.</summary>
    public static string Fit(string wording)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(wording);
        if (wording.Length <= Claim.WordingMaxLengthChars)
        {
            return wording;
        }

        return FittedText.Cut(wording, Claim.WordingMaxLengthChars - CutSign.Length) + CutSign;
    }

    /// <summary>Why a person's wording cannot be taken; absent when it can.</summary>
    public static Refusal? Refuse(string? wording, ClaimNumber number) =>
        string.IsNullOrWhiteSpace(wording) ? ClaimRefusals.WordingBlank(number)
        : wording.Trim().Length > Claim.WordingMaxLengthChars
            ? ClaimRefusals.WordingTooLong(number, wording.Trim().Length)
        : null;

    /// <summary>Why a claim cannot be split into these; absent when it can.</summary>
    public static Refusal? RefuseParts(IReadOnlyList<string> wordings, ClaimNumber number)
    {
        if (wordings.Count is < 2 or > Claim.MostParts)
        {
            return ClaimRefusals.PartsCount(number, wordings.Count);
        }

        var refusal = wordings.Select(words => Refuse(words, number)).OfType<Refusal>().FirstOrDefault();
        return
            refusal is null
            && wordings.Select(words => words.Trim()).Distinct(StringComparer.Ordinal).Count() < wordings.Count
            ? ClaimRefusals.PartsSame(number)
            : refusal;
    }
}
