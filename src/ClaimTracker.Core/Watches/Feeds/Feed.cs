namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>A feed as it was read: what it is called, and the articles that it tells of.</summary>
/// <param name="Title">Plain text on one line; never blank: the site's name where the feed has no title.</param>
/// <param name="Items">In the feed's own order, each once.</param>
/// <param name="Pause">How long it wants to be left alone between two readings; absent when it does not say.</param>
public sealed record Feed(string Title, IReadOnlyList<FeedItem> Items, TimeSpan? Pause = null);

/// <summary>An article that a feed tells of.</summary>
/// <param name="Title">Plain text on one line; never blank.</param>
/// <param name="Address">Where it is; absolute http(s) address of at most <see cref="Watch.AddressMaxLengthChars"/>.</param>
/// <param name="Keys">What tells it from all others, at least one: while any of them is known, so is the item. See <see cref="FeedKeys"/>.</param>
public sealed record FeedItem(string Title, Uri Address, IReadOnlyList<string> Keys);
