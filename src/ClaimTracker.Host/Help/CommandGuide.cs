using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Help;

/// <summary>Every command there is, from the same table that brings them to their handlers: none can be forgotten.</summary>
internal sealed class CommandGuide
{
    public CommandGuide(
        RoutingTable table,
        IEnumerable<ISlashHandler> slashes,
        IEnumerable<IMessageMenuHandler> messageMenus,
        IEnumerable<IUserMenuHandler> userMenus
    )
    {
        var handlers = new Dictionary<(CommandType, string), object>([
            .. slashes.Select(handler => Pair(CommandType.Slash, handler.Place.Path, handler)),
            .. messageMenus.Select(handler => Pair(CommandType.Message, handler.Definition.Name.Text, handler)),
            .. userMenus.Select(handler => Pair(CommandType.User, handler.Definition.Name.Text, handler)),
        ]);
        Entries =
        [
            .. table
                .Commands.SelectMany(Flatten)
                .Select(entry => entry with { Deed = (handlers[entry.Key] as IRestrictedHandler)?.Deed }),
        ];
    }

    /// <summary>In the order in which they were registered, those that stand alone first.</summary>
    public IReadOnlyList<CommandEntry> Entries { get; }

    private static IEnumerable<CommandEntry> Flatten(Command command) =>
        command switch
        {
            SlashCommand slash =>
            [
                new CommandEntry(slash.Type, slash.Name.Text, slash.Name, slash.Description)
                {
                    Options = slash.Options,
                },
            ],
            CommandFamily family => family
                .Parts.Select(part => Part(family.Name.Text, part))
                .Concat(
                    family.Groups.SelectMany(group =>
                        group.Parts.Select(part => Part($"{family.Name.Text} {group.Name.Text}", part))
                    )
                ),
            _ => [new CommandEntry(command.Type, command.Name.Text, command.Name)],
        };

    private static KeyValuePair<(CommandType, string), object> Pair(CommandType type, string path, object handler) =>
        new((type, path), handler);

    private static CommandEntry Part(string words, Subcommand part) =>
        new(CommandType.Slash, $"{words} {part.Name.Text}", part.Name, part.Description) { Options = part.Options };
}

/// <summary>One command as people know it.</summary>
/// <param name="Path">"claim show", or the name of a menu's entry.</param>
/// <param name="Name">The last word of it, or the name of a menu's entry.</param>
/// <param name="Description">Absent for an entry of a menu.</param>
/// <param name="Deed">What one must be allowed to do for it; absent: every member may use it.</param>
internal sealed record CommandEntry(
    CommandType Type,
    string Path,
    Localized Name,
    Localized? Description = null,
    Deed? Deed = null
)
{
    public IReadOnlyList<CommandOption> Options { get; init; } = [];

    public (CommandType, string) Key => (Type, Path);

    /// <summary>The lowest rank that it is for.</summary>
    public Rank Rank => Deed is { } deed ? Rights.Needed(deed) : Rank.Member;
}
