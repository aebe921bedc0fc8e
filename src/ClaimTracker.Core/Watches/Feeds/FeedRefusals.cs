using System.Resources;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>Why a feed cannot be read. What goes wrong with fetching is in <see cref="FeedFetching"/>.</summary>
internal static class FeedRefusals
{
    private static readonly ResourceManager Words = new(typeof(FeedRefusals));

    public static Refusal NotAFeed(string host, FileKind kind) => new(Words, nameof(NotAFeed), host, kind);

    public static Refusal BrokenXml(string host, int line) => new(Words, nameof(BrokenXml), host, line);

    public static Refusal Nothing(string host) => new(Words, nameof(Nothing), host);

    public static Refusal NoFeedOnPage(string host) => new(Words, nameof(NoFeedOnPage), host);
}
