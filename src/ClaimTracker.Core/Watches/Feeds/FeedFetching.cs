using System.Globalization;
using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>What goes wrong with fetching a page, in words that fit a feed: nobody can paste one.</summary>
internal static class FeedFetching
{
    private static readonly ResourceManager Words = new(typeof(FeedFetching));

    /// <summary>The same refusal; in other words where there are any.</summary>
    public static Refusal Reworded(Refusal fetching) =>
        Words.GetString(fetching.Key, CultureInfo.InvariantCulture) is null ? fetching : fetching.SaidWith(Words);
}
