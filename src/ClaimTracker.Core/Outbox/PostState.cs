namespace ClaimTracker.Core.Outbox;

/// <summary>How it stands with a post. The numbers are stored: never change or reuse one.</summary>
public enum PostState
{
    /// <summary>It is to be posted, now or when its next try is due.</summary>
    Waiting = 0,

    /// <summary>It stands in the channel, or stood there until somebody deleted it.</summary>
    Posted = 1,

    /// <summary>It could not be posted, and trying again will not help until a person changes something.</summary>
    Undeliverable = 2,

    /// <summary>When its turn came there was nothing left to say.</summary>
    Dropped = 3,
}

/// <summary>Why a post could not be posted. The numbers are stored: never change or reuse one.</summary>
public enum PostTrouble
{
    /// <summary>The team has chosen no channel for it.</summary>
    NoChannel = 1,

    /// <summary>The channel was deleted, or the bot cannot see it.</summary>
    ChannelGone = 2,

    /// <summary>The bot lacks a permission in the channel; the detail names it.</summary>
    MissingPermission = 3,

    /// <summary>The chat refused the message; the detail says what it answered.</summary>
    Refused = 4,

    /// <summary>The chat cannot be reached; it is tried until it can.</summary>
    Unreachable = 5,

    /// <summary>It may have been posted or not, and the bot may not look.</summary>
    Unknown = 6,

    /// <summary>The chat asks for patience.</summary>
    Busy = 7,

    /// <summary>It could not be put into words: a mistake of the program, which the log explains.</summary>
    Faulty = 8,
}
