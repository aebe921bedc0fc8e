using System.Globalization;
using System.Resources;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>Why a page cannot be fetched. Hosts and schemes are shown as the reader gave them; nothing tells what stands behind a private address.</summary>
internal static class FetchingRefusals
{
    private static readonly ResourceManager Words = new(typeof(FetchingRefusals));

    public static Refusal BadAddress => new(Words, nameof(BadAddress));

    public static Refusal HasPassword => new(Words, nameof(HasPassword));

    public static Refusal Empty => new(Words, nameof(Empty));

    public static Refusal NotWeb(string scheme) => new(Words, nameof(NotWeb), scheme);

    public static Refusal BadPort(int port) => new(Words, nameof(BadPort), port.ToString(CultureInfo.InvariantCulture));

    public static Refusal Private(string host) => new(Words, nameof(Private), host);

    public static Refusal NoSuchName(string host) => new(Words, nameof(NoSuchName), host);

    public static Refusal Unreachable(string host) => new(Words, nameof(Unreachable), host);

    public static Refusal NotSecure(string host) => new(Words, nameof(NotSecure), host);

    public static Refusal BrokenOff(string host) => new(Words, nameof(BrokenOff), host);

    public static Refusal TooSlow(string host, TimeSpan limit) => new(Words, nameof(TooSlow), host, limit.TotalSeconds);

    public static Refusal TooManyRedirects(string host, int limit) => new(Words, nameof(TooManyRedirects), host, limit);

    public static Refusal BadRedirect(string host) => new(Words, nameof(BadRedirect), host);

    public static Refusal PrivateRedirect(string host) => new(Words, nameof(PrivateRedirect), host);

    public static Refusal Downgrade(string host) => new(Words, nameof(Downgrade), host);

    public static Refusal NotAllowed(string host, int status) => new(Words, nameof(NotAllowed), host, status);

    public static Refusal NotFound(string host, int status) => new(Words, nameof(NotFound), host, status);

    public static Refusal Busy(string host) => new(Words, nameof(Busy), host);

    /// <summary>The site asks for patience and says how much; shown in whole minutes, at least one.</summary>
    /// <param name="host">The site.</param>
    /// <param name="wait">How long it asked us to wait.</param>
    public static Refusal BusyFor(string host, TimeSpan wait) =>
        new(Words, nameof(BusyFor), host, Math.Max(1, Math.Ceiling(wait.TotalMinutes)));

    public static Refusal LegallyWithheld(string host) => new(Words, nameof(LegallyWithheld), host);

    public static Refusal SiteTrouble(string host, int status) => new(Words, nameof(SiteTrouble), host, status);

    public static Refusal Unexpected(string host, int status) => new(Words, nameof(Unexpected), host, status);

    public static Refusal TooLarge(string host, long limitBytes) =>
        new(Words, nameof(TooLarge), host, new ByteSize(limitBytes));

    public static Refusal WrongContent(string host, FileKind kind) => new(Words, nameof(WrongContent), host, kind);
}
