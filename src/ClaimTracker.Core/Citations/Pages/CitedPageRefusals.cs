using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Citations.Pages;

/// <summary>Why the title of a cited page could not be read. The evidence is kept all the same; the words are in the resource files of the same name.</summary>
internal static class CitedPageRefusals
{
    private static readonly ResourceManager Words = new(typeof(CitedPageRefusals));

    public static Refusal TooSlow(string host) => new(Words, nameof(TooSlow), host);

    public static Refusal NotAllowed(string host) => new(Words, nameof(NotAllowed), host);

    public static Refusal NotFound(string host) => new(Words, nameof(NotFound), host);

    public static Refusal Busy(string host) => new(Words, nameof(Busy), host);

    public static Refusal NoSuchName(string host) => new(Words, nameof(NoSuchName), host);

    public static Refusal Unreachable(string host) => new(Words, nameof(Unreachable), host);

    public static Refusal NotAPage(string host) => new(Words, nameof(NotAPage), host);

    public static Refusal Private(string host) => new(Words, nameof(Private), host);

    public static Refusal Unreadable(string host) => new(Words, nameof(Unreadable), host);
}
