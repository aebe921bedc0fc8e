using System.Collections.Concurrent;

namespace ClaimTracker.Discord.Commands;

/// <summary>Which ids Discord gave the slash commands that all servers see; there are none before the commands were published.</summary>
public sealed class CommandIds
{
    private readonly ConcurrentDictionary<string, Snowflake> ids = new(StringComparer.Ordinal);

    /// <param name="name">As defined, not translated, without the slash: "claim".</param>
    /// <returns>Absent while it is not known.</returns>
    public Snowflake? Find(string name) => ids.TryGetValue(name, out var id) ? id : null;

    internal void Learn(IEnumerable<PublishedCommand> commands)
    {
        foreach (var command in commands.Where(command => command.Type == CommandType.Slash))
        {
            ids[command.Name] = command.Id;
        }
    }
}

/// <summary>A command as Discord holds it.</summary>
internal sealed record PublishedCommand(Snowflake Id, string Name, CommandType Type = CommandType.Slash);
