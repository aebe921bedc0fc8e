using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Interactions;
using ClaimTracker.Discord.Simulator.Limits;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.People;

/// <summary>A slash command as a person fills it in: what Discord's own program checks before it sends anything.</summary>
internal sealed class CommandCall
{
    private readonly Seat seat;
    private readonly string typed;
    private readonly Command command;
    private readonly List<JsonObject> branches = [];
    private readonly Resolved resolved;

    public CommandCall(Seat seat, string typed)
    {
        (this.seat, this.typed, this.resolved) = (seat, typed, new Resolved(seat));
        var words = typed.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        this.command = KnownCommands.Find(seat, CommandKind.Slash, words[0]);
        foreach (var word in words[1..])
        {
            var branch = OptionsOf(branches.LastOrDefault() ?? this.command.Body)
                .FirstOrDefault(option => IsBranch(option) && $"{option["name"]}" == word);
            branches.Add(
                branch ?? throw new NotPossibleException($"\"{typed}\" is not a command: there is no \"{word}\".")
            );
        }

        if (Wanted.Any(IsBranch))
        {
            throw new NotPossibleException($"\"{typed}\" is not complete: one of its subcommands must follow.");
        }
    }

    private IEnumerable<JsonObject> Wanted => OptionsOf(branches.LastOrDefault() ?? this.command.Body);

    public Deed Run(NamedValues values)
    {
        var given = new JsonArray();
        foreach (var option in Wanted)
        {
            if (values.Take($"{option["name"]}") is { } value)
            {
                given.Add(Option(option, new OptionValue(this.seat, option, this.resolved).Of(value)));
            }
            else if (option["required"]?.GetValue<bool>() == true)
            {
                throw new NotPossibleException(
                    $"\"{this.typed}\" cannot be sent: the option \"{option["name"]}\" is required."
                );
            }
        }

        RefuseRest(values);
        return new Deed(
            InteractionKind.Command,
            this.seat.Person,
            this.seat.Channel,
            Data(given),
            Command: this.command
        );
    }

    public Deed Type(string name, string typed, NamedValues others)
    {
        var option = Wanted.FirstOrDefault(candidate => $"{candidate["name"]}" == name);
        if (option?["autocomplete"]?.GetValue<bool>() != true)
        {
            throw new NotPossibleException($"\"{this.typed}\" has no option \"{name}\" that completes by itself.");
        }

        var given = new JsonArray();
        foreach (var other in Wanted)
        {
            if (other == option)
            {
                var focused = Option(option, typed);
                focused["focused"] = true;
                given.Add(focused);
            }
            else if (others.Take($"{other["name"]}") is { } value)
            {
                given.Add(Option(other, new OptionValue(this.seat, other, this.resolved).Of(value)));
            }
        }

        RefuseRest(others);
        var kind = option["type"]!.GetValue<int>();
        return new Deed(
            InteractionKind.Autocomplete,
            this.seat.Person,
            this.seat.Channel,
            Data(given),
            Command: this.command,
            FocusedKind: kind
        );
    }

    private JsonObject Data(JsonArray given)
    {
        foreach (var branch in Enumerable.Reverse(branches))
        {
            given =
            [
                new JsonObject
                {
                    ["type"] = branch["type"]!.GetValue<int>(),
                    ["name"] = $"{branch["name"]}",
                    ["options"] = given,
                },
            ];
        }

        return MenuCall.Data(this.command, data => data["options"] = given, this.resolved);
    }

    private void RefuseRest(NamedValues values)
    {
        if (values.Left.Count > 0)
        {
            throw new NotPossibleException($"\"{this.typed}\" has no option \"{string.Join("\", \"", values.Left)}\".");
        }
    }

    private static JsonObject Option(JsonObject option, JsonNode value) =>
        new()
        {
            ["type"] = option["type"]!.GetValue<int>(),
            ["name"] = $"{option["name"]}",
            ["value"] = value,
        };

    private static IEnumerable<JsonObject> OptionsOf(JsonObject owner) =>
        (owner["options"] as JsonArray ?? []).OfType<JsonObject>();

    private static bool IsBranch(JsonObject option) =>
        option["type"]!.GetValue<int>() is OptionKind.Subcommand or OptionKind.Group;
}

/// <summary>A command chosen from the menu of a message or a person.</summary>
internal static class MenuCall
{
    public static Deed OnMessage(Seat seat, string name, Message message)
    {
        if (!seat.Sees(message) || message.IsDeleted || message.Channel != seat.Channel)
        {
            throw new NotPossibleException($"{seat.Person} does not see that message in {seat.Channel}.");
        }

        return On(seat, KnownCommands.Find(seat, CommandKind.MessageMenu, name), message);
    }

    public static Deed OnUser(Seat seat, string name, User user) =>
        On(seat, KnownCommands.Find(seat, CommandKind.UserMenu, name), user);

    public static JsonObject Data(Command command, Action<JsonObject> fill, Resolved resolved)
    {
        var data = new JsonObject
        {
            ["id"] = command.Id.Wire(),
            ["name"] = command.Name,
            ["type"] = (int)command.Kind,
        };
        if (command.Server is { } server)
        {
            data["guild_id"] = server.Id.Wire();
        }

        fill(data);
        return resolved.Into(data);
    }

    private static Deed On(Seat seat, Command command, object target)
    {
        var resolved = new Resolved(seat);
        var id = resolved.Add(target);
        var data = Data(command, data => data["target_id"] = id, resolved);
        return new Deed(InteractionKind.Command, seat.Person, seat.Channel, data, Command: command, Target: target);
    }
}
