using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Interactions;

namespace ClaimTracker.Discord.Tests.Interactions;

/// <summary>Interactions in the shape in which Discord documents them.</summary>
internal static class Samples
{
    public static JsonObject Slash(string data) => Of(2, data);

    public static JsonObject Of(int type, string data)
    {
        var sample = JsonNode
            .Parse(
                """
                {"id":"1573944226738077696","application_id":"100000000000000001","version":1,"token":"tok_x",
                 "guild_id":"200000000000000002","guild":{"id":"200000000000000002","locale":"en-US","features":[]},
                 "channel_id":"300000000000000003","channel":{"id":"300000000000000003","type":0,"name":"checks"},
                 "member":{"user":{"id":"400000000000000004","username":"ann","global_name":"Ann","discriminator":"0"},
                   "roles":["700000000000000007"],"permissions":"2248473465835073","joined_at":"2026-01-02T03:04:05.000000+00:00","nick":null},
                 "app_permissions":"562949953601536","locale":"fr","guild_locale":"en-US","entitlements":[],
                 "authorizing_integration_owners":{"0":"200000000000000002"},"context":0,"attachment_size_limit":10485760}
                """
            )!
            .AsObject();
        sample["type"] = type;
        sample["data"] = JsonNode.Parse(data);
        return sample;
    }

    public static Interaction? Read(JsonNode json) =>
        InteractionReader.Read(JsonSerializer.SerializeToElement(json), receivedAt: 0);

    public static T Read<T>(JsonNode json)
        where T : Interaction => Assert.IsType<T>(Read(json));
}
