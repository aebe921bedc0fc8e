using ClaimTracker.Discord.Simulator.Interactions;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>Answering interactions: first answer, <c>@original</c>, followups. The token in the path is the only key needed.</summary>
internal sealed class InteractionRoutes(World world, InteractionDesk desk, Answers answers, Followups followups)
{
    private const string Webhook = "webhooks/{application}/{token}";
    private const string OfMessage = $"{Webhook}/messages/{{message}}";

    public IEnumerable<Route> All() =>
        [
            Of("POST", "interactions/{interaction}/{token}/callback", "callback", Answer),
            Of("POST", Webhook, "webhook", Follow),
            Of("GET", OfMessage, "webhook-read", Get),
            Of("PATCH", OfMessage, "webhook", Edit),
            Of("DELETE", OfMessage, "webhook", Delete),
        ];

    private static Route Of(string method, string template, string bucket, Func<RestCall, RestReply> handle) =>
        Route.Of(method, template, bucket, RouteAccess.Interaction, handle);

    private RestReply Answer(RestCall call)
    {
        var interaction = desk.ForAnswer(call.Id("interaction"), call["token"]);
        var response = answers.Give(interaction, call.Json, call.Uploads);
        return call.QueryFlag("with_response") ? RestReply.Ok(response) : RestReply.NoContent;
    }

    private RestReply Follow(RestCall call) => Shown(followups.Post(Interaction(call), call.Json, call.Uploads));

    private RestReply Get(RestCall call) => Shown(Followups.Find(Interaction(call), call["message"]));

    private RestReply Edit(RestCall call) =>
        Shown(followups.Edit(Followups.Find(Interaction(call), call["message"]), call.Json, call.Uploads));

    private RestReply Delete(RestCall call)
    {
        followups.Delete(Followups.Find(Interaction(call), call["message"]));
        return RestReply.NoContent;
    }

    private Interaction Interaction(RestCall call) => desk.ForFollowup(call.Id("application"), call["token"]);

    private RestReply Shown(Message message) => RestReply.Ok(MessageJson.Of(message, world));
}
