using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.Gateway;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>The bot itself, where its gateway is, and other people.</summary>
internal sealed class SelfRoutes(World world, GatewaySettings gateway, Func<Uri> gatewayAt)
{
    private const int IdentifiesPerDay = 1000;
    private const int DayMs = 86_400_000;

    public IEnumerable<Route> All() =>
        [
            Route.Of("GET", "users/@me", "self", _ => RestReply.Ok(UserJson.OfSelf(world.App.Bot))),
            Route.Of("GET", "users/{user}", "self", User),
            Route.Of("GET", "gateway", "gateway", RouteAccess.Anybody, _ => RestReply.Ok(Url())),
            Route.Of("GET", "gateway/bot", "gateway", GatewayBot),
        ];

    private RestReply User(RestCall call) =>
        RestReply.Ok(UserJson.Of(world.User(call.Id("user")) ?? throw ApiErrors.UnknownUser()));

    private RestReply GatewayBot(RestCall call)
    {
        var answer = Url();
        answer["shards"] = 1;
        answer["session_start_limit"] = new JsonObject
        {
            ["total"] = IdentifiesPerDay,
            ["remaining"] = Math.Max(0, gateway.IdentifiesLeft),
            ["reset_after"] = DayMs,
            ["max_concurrency"] = gateway.MaxConcurrency,
        };
        return RestReply.Ok(answer);
    }

    private JsonObject Url() => new() { ["url"] = gatewayAt().OriginalString };
}
