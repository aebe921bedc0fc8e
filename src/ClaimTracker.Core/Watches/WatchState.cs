namespace ClaimTracker.Core.Watches;

/// <summary>Where a watch stands. The numbers are stored: never change or reuse one.</summary>
public enum WatchState
{
    /// <summary>The feed is read regularly.</summary>
    Active = 0,

    /// <summary>Somebody paused it.</summary>
    Paused = 1,

    /// <summary>The feed could not be read for a week, or its site says that it is gone; somebody must look at it.</summary>
    GivenUp = 2,

    /// <summary>Nobody wants it any more. Its articles and claims stay.</summary>
    Removed = 3,
}

/// <summary>Where an item of a watched feed stands. The numbers are stored: never change or reuse one.</summary>
public enum WatchedItemState
{
    /// <summary>It is new, and its article is to be brought in.</summary>
    Waiting = 0,

    /// <summary>Its article is in the team.</summary>
    BroughtIn = 1,

    /// <summary>Its article cannot be read.</summary>
    Failed = 2,
}
