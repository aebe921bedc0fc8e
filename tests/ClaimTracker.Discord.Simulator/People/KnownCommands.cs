using System.Globalization;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.People;

/// <summary>Which commands a person is offered in a channel.</summary>
internal static class KnownCommands
{
    public static Command Find(Seat seat, CommandKind kind, string name)
    {
        var named = seat
            .Stage.World.App.Commands.Where(command => command.Kind == kind && command.Name == name)
            .ToList();
        var here =
            named.Find(command => command.Server == seat.Channel.Server)
            ?? named.Find(command => command.Server is null);
        if (here is null || !IsPlace(here, seat.Channel))
        {
            throw new NotPossibleException($"There is no command \"{name}\" in {seat.Channel}.");
        }

        return MayUse(here, seat)
            ? here
            : throw new NotPossibleException(
                $"{seat.Person} is not offered \"{name}\" in {seat.Channel}: permissions are missing."
            );
    }

    /// <summary>What the person is offered here. A server's own command hides a global one of the same name.</summary>
    public static IReadOnlyList<Command> Offered(Seat seat) =>
        [
            .. seat
                .Stage.World.App.Commands.Where(command =>
                    (command.Server is null || command.Server == seat.Channel.Server)
                    && IsPlace(command, seat.Channel)
                    && MayUse(command, seat)
                )
                .OrderBy(command => command.Server is null)
                .DistinctBy(command => (command.Kind, command.Name)),
        ];

    private static bool IsPlace(Command command, Channel channel)
    {
        if (channel.Server is { } server)
        {
            return server.HasBot && Allows(command, "0");
        }

        return command.Server is null && Allows(command, "1");
    }

    private static bool Allows(Command command, string context) =>
        command.Body["contexts"] is not JsonArray contexts || contexts.Any(item => item!.ToString() == context);

    private static bool MayUse(Command command, Seat seat)
    {
        if (seat.Channel.IsDirect)
        {
            return true;
        }

        var granted = PermissionRules.InChannel(seat.Channel, seat.Person);
        if (!granted.HasFlag(Permissions.UseApplicationCommands))
        {
            return false;
        }

        return command.Body["default_member_permissions"]?.ToString() switch
        {
            null => true,
            "0" => granted.HasFlag(Permissions.Administrator),
            var needed => granted.HasFlag((Permissions)ulong.Parse(needed, CultureInfo.InvariantCulture)),
        };
    }
}
