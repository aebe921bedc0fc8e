using System.Resources;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Citations.Files;

/// <summary>Why a file cannot be evidence; the words are in the resource files of the same name.</summary>
internal static class EvidenceRefusals
{
    private static readonly ResourceManager Words = new(typeof(EvidenceRefusals));

    public static Refusal Empty => new(Words, nameof(Empty));

    public static Refusal NotFetched => new(Words, nameof(NotFetched));

    public static Refusal TooLarge(long limitBytes) => new(Words, nameof(TooLarge), new ByteSize(limitBytes));

    /// <param name="allowed">Kinds that can be attached.</param>
    /// <param name="found">What the file seems to be.</param>
    public static Refusal WrongKind(EvidenceType[] allowed, FileKind found) =>
        new(Words, nameof(WrongKind), Names(allowed), found);

    /// <summary>A kind that could be evidence, but this program was told not to take it.</summary>
    public static Refusal NotAllowed(EvidenceType[] allowed, string found) =>
        new(Words, nameof(NotAllowed), Names(allowed), found);

    private static string Names(EvidenceType[] allowed) => string.Join(", ", allowed.Select(type => type?.Label));
}
