using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Watches;

/// <summary>An article that a watched feed told of, until it is in the team.</summary>
public sealed class WatchedItem : ITeamOwned
{
    public const int TitleMaxLengthChars = 300;

    private WatchedItem() { }

    public WatchedItemId Id { get; private init; }

    public TeamId TeamId { get; private init; }

    public WatchId WatchId { get; private init; }

    public string Title { get; private init; } = "";

    /// <summary>Where the article is; absolute http(s) address.</summary>
    public string Address { get; private init; } = "";

    public DateTimeOffset FoundAt { get; private init; }

    public WatchedItemState State { get; private set; }

    /// <summary>The article that it became; absent while it is none.</summary>
    public ArticleNumber? Article { get; private set; }

    /// <summary>How often its page was asked for.</summary>
    public int Tries { get; private set; }

    /// <summary>When its page is asked for next; present exactly while it waits.</summary>
    public DateTimeOffset? NextTryAt { get; private set; }

    /// <summary>Why it could not be brought in, in English; absent otherwise.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The same in French.</summary>
    public string? TroubleInFrench { get; private set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; private set; }
}

/// <summary>What tells an item of a feed from all others: while it is known, the item is not taken again.</summary>
public sealed class WatchedKey : ITeamOwned
{
    public const int KeyMaxLengthChars = 40;

    private WatchedKey() { }

    public WatchId WatchId { get; private init; }

    public string Key { get; private init; } = "";

    public TeamId TeamId { get; private init; }

    /// <summary>When the feed last showed it, give or take a week: those that are long gone need not be remembered.</summary>
    public DateTimeOffset SeenAt { get; private set; }
}
