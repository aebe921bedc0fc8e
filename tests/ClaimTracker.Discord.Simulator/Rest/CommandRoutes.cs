using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.Limits;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>Registering commands, globally or in one server, always as a whole set.</summary>
internal sealed class CommandRoutes(World world, ChannelAccess access)
{
    private const int CreatesPerDay = 200;
    private const string Global = "applications/{application}/commands";
    private const string OfServer = "applications/{application}/guilds/{guild}/commands";

    public IEnumerable<Route> All() =>
        [
            Route.Of("GET", Global, "commands-read", call => List(call, server: null)),
            Route.Of("PUT", Global, "commands", call => Overwrite(call, server: null)),
            Route.Of("GET", OfServer, "commands-read", call => List(call, access.Server(call))),
            Route.Of("PUT", OfServer, "commands", call => Overwrite(call, access.Server(call))),
        ];

    private RestReply List(RestCall call, Server? server)
    {
        access.Application(call);
        return RestReply.Ok(Shown(call, server, call.QueryFlag("with_localizations")));
    }

    private RestReply Overwrite(RestCall call, Server? server)
    {
        access.Application(call);
        var bodies = BulkCommandRules.Check(call.Body, isOfServer: server is not null);
        var old = world.App.Commands.Where(command => command.Server == server).ToList();
        CountCreates(bodies, old, server);
        var given = ((JsonArray)call.Body!).Select(command => command?["id"]);
        var made = bodies.Zip(given, (body, id) => Make(body, id, old, server)).ToList();
        world.App.Commands.RemoveAll(command => command.Server == server);
        world.App.Commands.AddRange(made);
        world.Tell(ChangeKind.Commands);
        return RestReply.Ok(Shown(call, server, withLocalizations: true));
    }

    private JsonArray Shown(RestCall call, Server? server, bool withLocalizations) =>
        WireValues.List(
            world
                .App.Commands.Where(command => command.Server == server)
                .Select(command => CommandJson.Of(command, world.App, withLocalizations, call.Locale))
        );

    // A name that was there keeps its id, and so does a renamed command that says which one it was.
    private Command Make(JsonObject body, JsonNode? givenId, List<Command> old, Server? server)
    {
        var kind = (CommandKind)body["type"]!.GetValue<int>();
        var name = body["name"]!.ToString();
        var before = WireValues.TryId(givenId, out var id)
            ? old.Find(command => command.Id == id)
            : old.Find(command => command.Kind == kind && command.Name == name);
        var settled = (JsonObject)JsonNode.Parse(body.ToJsonString())!;
        var isSame = before is not null && JsonNode.DeepEquals(before.Body, settled);
        return isSame
            ? before!
            : new Command(before?.Id ?? world.Ids.Next(), world.Ids.Next(), kind, name, server, settled);
    }

    private void CountCreates(IReadOnlyList<JsonObject> bodies, List<Command> old, Server? server)
    {
        var created = bodies.Count(body =>
            !old.Exists(c => (int)c.Kind == body["type"]!.GetValue<int>() && c.Name == body["name"]!.ToString())
        );
        var scope = server?.Id ?? 0;
        var today = world.App.CommandsCreated.GetValueOrDefault(scope) + created;
        if (today > CreatesPerDay)
        {
            throw ApiErrors.TooManyCommandCreates();
        }

        world.App.CommandsCreated[scope] = today;
    }
}
