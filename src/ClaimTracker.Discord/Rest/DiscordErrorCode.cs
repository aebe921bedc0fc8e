namespace ClaimTracker.Discord.Rest;

/// <summary>Discord's own numbers for why it refuses a call; the ones a bot may have to tell apart. Any other number can occur too.</summary>
public enum DiscordErrorCode
{
    /// <summary>Nothing in particular; with status 401 a token that Discord does not know.</summary>
    General = 0,
    UnknownChannel = 10003,
    UnknownGuild = 10004,
    UnknownMember = 10007,
    UnknownMessage = 10008,
    UnknownUser = 10013,
    UnknownWebhook = 10015,

    /// <summary>More than 3 seconds have gone by, or another program has answered.</summary>
    UnknownInteraction = 10062,
    UnknownCommand = 10063,
    SlowMode = 20016,
    ChannelWriteLimit = 20028,
    TooManyCommands = 30032,

    /// <summary>200 new commands a day in one server.</summary>
    DailyCommandLimit = 30034,

    /// <summary>Messages older than an hour were edited too often.</summary>
    OldMessageEditLimit = 30046,
    OpeningDirectMessagesTooFast = 40003,
    RequestTooLarge = 40005,

    /// <summary>A forum takes threads, not messages.</summary>
    CannotSendInForum = 40058,

    /// <summary>The interaction has its answer; after a repeated try this means that the first one arrived.</summary>
    AlreadyAcknowledged = 40060,
    FollowUpLimit = 40094,
    UserAgentBlocked = 40333,
    MissingAccess = 50001,
    EmptyMessage = 50006,
    CannotMessageUser = 50007,
    MissingPermissions = 50013,
    InvalidBotToken = 50014,

    /// <summary>The token of a webhook or of an interaction: for the latter, 15 minutes are over. It says nothing about the bot's token.</summary>
    InvalidWebhookToken = 50027,
    InvalidFormBody = 50035,
    InvalidApiVersion = 50041,
    FileTooLarge = 50045,
    ArchivedThread = 50083,
    InvalidJson = 50109,

    /// <summary>Overwriting all commands may not drop the one that opens the app's Activity.</summary>
    EntryPointCommand = 50240,
    NoMutualGuild = 50278,
    ApiOverloaded = 130000,
    ReplyNeedsMessageHistory = 160002,
    ThreadExists = 160004,
    ThreadLocked = 160005,
    TooManyActiveThreads = 160006,
    BlockedByAutoMod = 200000,
    HarmfulLink = 240000,
}
