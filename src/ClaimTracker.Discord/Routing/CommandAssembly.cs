using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Routing;

/// <summary>Puts commands that share their first word together, in the order in which they were registered.</summary>
internal static class CommandAssembly
{
    private const int MostSlash = 100;
    private const int MostMenu = 15;

    /// <exception cref="InvalidOperationException">Commands share their first word but not its description.</exception>
    /// <exception cref="DiscordLimitException">There are more commands than Discord takes.</exception>
    public static IReadOnlyList<Command> Gather(
        IEnumerable<SlashPlace> places,
        IEnumerable<MessageCommand> messageCommands,
        IEnumerable<UserCommand> userCommands
    )
    {
        SlashPlace[] all = [.. places];
        Command[] slashes =
        [
            .. all.OfType<SlashPlace.Alone>().Select(place => place.Command),
            .. all.OfType<SlashPlace.Part>()
                .GroupBy(place => place.Family.Name.Text, StringComparer.Ordinal)
                .Select(GatherFamily),
        ];
        Command[] messages = [.. messageCommands];
        Command[] users = [.. userCommands];
        new LimitCheck("set of commands")
            .Count("slash commands", slashes.Length, 0, MostSlash)
            .Count("message commands", messages.Length, 0, MostMenu)
            .Count("user commands", users.Length, 0, MostMenu)
            .Unique("names of slash commands", slashes.Select(command => command.Name.Text))
            .Done();
        return [.. slashes, .. messages, .. users];
    }

    private static CommandFamily GatherFamily(IGrouping<string, SlashPlace.Part> parts)
    {
        var family = parts.First().Family;
        return parts.All(part =>
            part.Family.Description.Text == family.Description.Text && part.Family.Needed == family.Needed
        )
            ? CommandFamily.Create(
                family.Name,
                family.Description,
                [.. parts.Where(part => part.Group is null).Select(part => part.Command)],
                [
                    .. parts
                        .Where(part => part.Group is not null)
                        .GroupBy(part => part.Group!.Name.Text, StringComparer.Ordinal)
                        .Select(GatherGroup),
                ],
                family.Needed
            )
            : throw new InvalidOperationException(
                $"The commands of '/{parts.Key}' need one family; they give it different descriptions or permissions."
            );
    }

    private static SubcommandGroup GatherGroup(IGrouping<string, SlashPlace.Part> parts) =>
        SubcommandGroup.Create(
            parts.First().Group!.Name,
            parts.First().Group!.Description,
            [.. parts.Select(part => part.Command)]
        );
}
