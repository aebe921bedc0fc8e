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

    /// <summary>The site says "not modified", and was not asked whether it is.</summary>
    public static Refusal UnchangedSinceNothing(string host) => new(Words, nameof(UnchangedSinceNothing), host);

    public static Refusal Gone(string host) => new(Words, nameof(Gone), host);

    public static Refusal NoFeedOnPage(string host) => new(Words, nameof(NoFeedOnPage), host);
}
