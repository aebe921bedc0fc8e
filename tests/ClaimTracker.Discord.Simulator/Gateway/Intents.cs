namespace ClaimTracker.Discord.Simulator.Gateway;

/// <summary>What a bot asks to be told of; the ones the simulator has events for, and those that need a switch in the portal.</summary>
[Flags]
internal enum Intents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMembers = 1 << 1,
    GuildPresences = 1 << 8,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,
    MessageContent = 1 << 15,
}
