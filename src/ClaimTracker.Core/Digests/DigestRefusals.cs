using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Digests;

/// <summary>Every "no" of this feature; the words are in the resource files of the same name.</summary>
public static class DigestRefusals
{
    private static readonly ResourceManager Words = new(typeof(DigestRefusals));

    public static Refusal UnknownDay(string typed) => new(Words, nameof(UnknownDay), typed);

    public static Refusal UnknownTime(string typed) => new(Words, nameof(UnknownTime), typed);
}
