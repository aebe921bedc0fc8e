namespace ClaimTracker.Discord.Simulator.State;

/// <summary>What somebody may do, as Discord's bits. Written on the wire as a decimal string.</summary>
[Flags]
public enum Permissions : ulong
{
    None = 0,
    KickMembers = 1UL << 1,
    BanMembers = 1UL << 2,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageGuild = 1UL << 5,
    AddReactions = 1UL << 6,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    SendTts = 1UL << 12,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    ManageRoles = 1UL << 28,
    UseApplicationCommands = 1UL << 31,
    ManageThreads = 1UL << 34,
    CreatePublicThreads = 1UL << 35,
    CreatePrivateThreads = 1UL << 36,
    SendMessagesInThreads = 1UL << 38,
    SendPolls = 1UL << 49,
    PinMessages = 1UL << 51,

    /// <summary>What the @everyone role of a new server has.</summary>
    OfEveryone =
        ViewChannel
        | SendMessages
        | AddReactions
        | EmbedLinks
        | AttachFiles
        | ReadMessageHistory
        | UseApplicationCommands
        | CreatePublicThreads
        | CreatePrivateThreads
        | SendMessagesInThreads
        | SendPolls,

    /// <summary>What a bot's invitation asks for: view, send, embed, attach, history, public threads, send in threads.</summary>
    OfInvitedBot =
        ViewChannel
        | SendMessages
        | EmbedLinks
        | AttachFiles
        | ReadMessageHistory
        | CreatePublicThreads
        | SendMessagesInThreads,

    /// <summary>Every bit named here.</summary>
    All =
        OfEveryone
        | KickMembers
        | BanMembers
        | Administrator
        | ManageChannels
        | ManageGuild
        | SendTts
        | ManageMessages
        | MentionEveryone
        | ManageRoles
        | ManageThreads
        | PinMessages,
}
