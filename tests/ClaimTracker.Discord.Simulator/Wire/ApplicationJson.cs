using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Wire;

internal static class ApplicationJson
{
    private const int MessageContentFlag = 1 << 18;
    private const int MessageContentLimitedFlag = 1 << 19;

    public static JsonObject Of(World world)
    {
        var app = world.App;
        return new JsonObject
        {
            ["id"] = app.Id.Wire(),
            ["name"] = app.Name,
            ["icon"] = null,
            ["description"] = "",
            ["type"] = null,
            ["bot"] = UserJson.Of(app.Bot),
            ["bot_public"] = true,
            ["bot_require_code_grant"] = false,
            ["verify_key"] = app.VerifyKey,
            ["flags"] = FlagsOf(app),
            ["flags_new"] = $"{FlagsOf(app)}",
            ["redirect_uris"] = new JsonArray(),
            ["interactions_endpoint_url"] = app.InteractionsEndpoint?.AbsoluteUri,
            ["role_connections_verification_url"] = null,
            ["owner"] = UserJson.Of(world.Users.FirstOrDefault(user => !user.IsBot) ?? app.Bot),
            ["team"] = null,
            ["approximate_guild_count"] = world.Servers.Count(server => server.HasBot),
            ["approximate_user_install_count"] = 0,
            ["approximate_user_authorization_count"] = 0,
            ["explicit_content_filter"] = 0,
            ["eligible_oauth2_scopes"] = new JsonArray(),
        };
    }

    public static int FlagsOf(Application app) =>
        app.MayReadMessages ? MessageContentFlag | MessageContentLimitedFlag : 0;
}
