using System.Globalization;
using System.Resources;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>Why a feed cannot be read. What can go wrong with fetching any page is said here in words that fit a feed, under the same names.</summary>
internal static class FeedRefusals
{
    private static readonly ResourceManager Words = new(typeof(FeedRefusals));

    public static Refusal NotAFeed(string host, FileKind kind) => new(Words, nameof(NotAFeed), host, kind);

    public static Refusal BrokenXml(string host, int line) => new(Words, nameof(BrokenXml), host, line);

    public static Refusal Nothing(string host) => new(Words, nameof(Nothing), host);

    public static Refusal NoFeedOnPage(string host) => new(Words, nameof(NoFeedOnPage), host);

    /// <summary>What the fetching of pages says, in words that fit a feed.</summary>
    public static Refusal Of(Refusal fetching) =>
        Words.GetString(fetching.Key, CultureInfo.InvariantCulture) is null ? fetching : fetching.SaidWith(Words);
}
