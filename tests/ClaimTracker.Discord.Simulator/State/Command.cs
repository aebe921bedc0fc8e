using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.State;

/// <summary>Discord's numbers for kinds of commands.</summary>
public enum CommandKind
{
    Slash = 1,
    UserMenu = 2,
    MessageMenu = 3,
}

/// <summary>A registered command.</summary>
/// <param name="Server">Null: a global one.</param>
/// <param name="Body">What was registered, with everything checked.</param>
internal sealed record Command(ulong Id, ulong Version, CommandKind Kind, string Name, Server? Server, JsonObject Body);
