using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Tests.Simulator;

/// <summary>Whatever stands at a place where something else belongs, the simulator refuses it as a form and does not fail itself.</summary>
public sealed class BadBodyTests
{
    private const string Message = """
        {"content":"a","tts":false,"nonce":"n","enforce_nonce":true,"flags":4,
         "allowed_mentions":{"parse":["roles"],"users":["1"],"replied_user":true},"message_reference":{"message_id":"1","fail_if_not_exists":false},
         "embeds":[{"title":"t","description":"d","url":"https://a.b/","color":1,"timestamp":"2026-01-01T00:00:00Z","footer":{"text":"f","icon_url":"https://a.b/"},
           "image":{"url":"https://a.b/"},"author":{"name":"n","url":"https://a.b/"},"fields":[{"name":"n","value":"v","inline":true}]}],
         "components":[{"type":1,"id":3,"components":[{"type":2,"style":1,"label":"l","custom_id":"c","emoji":{"id":"1","name":"e"},"disabled":false},{"type":2,"style":5,"label":"l","url":"https://a.b/"}]},
           {"type":1,"components":[{"type":3,"custom_id":"s","placeholder":"p","min_values":1,"max_values":1,"options":[{"label":"l","value":"v","description":"d","default":true}]}]},
           {"type":1,"components":[{"type":5,"custom_id":"u","default_values":[{"id":"1","type":"user"}]}]}]}
        """;

    private const string Layout = """
        {"flags":32768,"components":[{"type":17,"accent_color":1,"spoiler":false,"components":[{"type":10,"content":"t"},{"type":14,"divider":true,"spacing":1},
          {"type":9,"components":[{"type":10,"content":"t"}],"accessory":{"type":11,"media":{"url":"https://a.b/"},"description":"d"}},
          {"type":12,"items":[{"media":{"url":"https://a.b/"},"description":"d","spoiler":true}]},{"type":1,"components":[{"type":2,"style":1,"label":"l","custom_id":"c"}]}]}]}
        """;

    private const string Commands = """
        [{"name":"a","description":"d","name_localizations":{"fr":"b"},"description_localizations":{"fr":"e"},"default_member_permissions":"32","contexts":[0],"integration_types":[0],"nsfw":false,"type":1,"id":"5",
          "options":[{"type":2,"name":"g","description":"d","options":[{"type":1,"name":"s","description":"d","options":[
            {"type":3,"name":"t","description":"d","required":true,"min_length":1,"max_length":5,"choices":[{"name":"n","value":"v","name_localizations":{"fr":"x"}}]},
            {"type":4,"name":"w","description":"d","min_value":1,"max_value":5,"choices":[{"name":"n","value":3}]},
            {"type":10,"name":"n","description":"d","min_value":1.5,"autocomplete":true},{"type":7,"name":"c","description":"d","channel_types":[0]},
            {"type":11,"name":"f","description":"d","file_types":["image"]}]}]}]},
         {"name":"Menu","type":3}]
        """;

    private const string Thread = """
        {"name":"t","auto_archive_duration":60,"rate_limit_per_user":1,"type":11,"invitable":true,"applied_tags":[],"message":{"content":"a"}}
        """;

    private const string Modal = """
        {"type":9,"data":{"custom_id":"m","title":"t","components":[
          {"type":18,"label":"l","description":"d","component":{"type":4,"style":1,"custom_id":"a","min_length":1,"max_length":4,"value":"v","placeholder":"p","required":true}},
          {"type":18,"label":"l","component":{"type":3,"custom_id":"b","required":true,"options":[{"label":"l","value":"v"}]}},
          {"type":18,"label":"l","component":{"type":19,"custom_id":"c","min_values":1,"max_values":1,"file_types":["image"]}},
          {"type":18,"label":"l","component":{"type":22,"custom_id":"d","min_values":1,"options":[{"label":"l","value":"v"}]}},
          {"type":1,"components":[{"type":4,"style":1,"custom_id":"e","label":"l"}]}]}}
        """;

    [Theory]
    [InlineData("POST", "channels/{checks}/messages", Message)]
    [InlineData("POST", "channels/{checks}/messages", Layout)]
    [InlineData("PATCH", "channels/{checks}/messages/{message}", Message)]
    [InlineData("PUT", "applications/{app}/commands", Commands)]
    [InlineData("POST", "channels/{checks}/threads", Thread)]
    [InlineData("POST", "channels/{forum}/threads", Thread)]
    [InlineData("POST", "users/@me/channels", """{"recipient_id":"1"}""")]
    [InlineData("PATCH", "applications/@me", """{"interactions_endpoint_url":null}""")]
    [InlineData("POST", "interactions/{interaction}/callback", Modal)]
    public async Task Nothing_that_is_sent_makes_it_fail(string method, string path, string good)
    {
        await using var scene = await Scene.SetAsync();
        var own = await scene.PostAsync(new { content = "own" });
        await scene.Rest.RegisterAsync(new { name = "ping", description = "d" });
        using var socket = await scene.SocketAsync();
        var asking = scene.Seat.Slash("/ping", Scene.Token);
        var interaction = await socket.InteractionAsync();
        var real = path.Replace("{checks}", $"{scene.Checks.Id}", StringComparison.Ordinal)
            .Replace("{forum}", $"{scene.Server.AddForum("cases").Id}", StringComparison.Ordinal)
            .Replace("{message}", $"{own.Json!["id"]}", StringComparison.Ordinal)
            .Replace("{app}", $"{scene.Discord.ApplicationId}", StringComparison.Ordinal)
            .Replace("{interaction}", $"{interaction["id"]}/{interaction["token"]}", StringComparison.Ordinal);

        var failures = new List<string>();
        foreach (var body in Variants(JsonNode.Parse(good)!))
        {
            var answer = await scene.Rest.SendAsync(new HttpMethod(method), real, JsonContent.Create(body));
            if (answer.Status is 500)
            {
                failures.Add($"{body.ToJsonString()} gave {answer.Text}");
            }
        }

        scene.Time.Advance(TimeSpan.FromSeconds(3));
        await asking;
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    // Each place of the body once with each of a few things that do not belong there.
    private static IEnumerable<JsonNode> Variants(JsonNode good)
    {
        string[] odd =
        [
            "null",
            "1",
            "-7",
            "1.5",
            "99999999999999999999",
            "\"x\"",
            "\"\"",
            "true",
            "[]",
            "{}",
            "[null]",
            "[1]",
            "{\"type\":\"x\"}",
        ];
        foreach (var path in Places(good))
        {
            foreach (var text in odd)
            {
                var copy = good.DeepClone();
                var parent = path[..^1]
                    .Aggregate(copy, (node, step) => step is int at ? node[at]! : node[(string)step]!);
                if (path[^1] is int last)
                {
                    parent[last] = JsonNode.Parse(text);
                }
                else
                {
                    parent[(string)path[^1]] = JsonNode.Parse(text);
                }

                yield return copy;
            }
        }
    }

    private static IEnumerable<object[]> Places(JsonNode? node, params object[] path)
    {
        var inner = node switch
        {
            JsonObject json => json.SelectMany(pair => Places(pair.Value, [.. path, pair.Key])),
            JsonArray items => items.SelectMany((item, at) => Places(item, [.. path, at])),
            _ => [],
        };
        return path.Length == 0 ? inner : inner.Prepend(path);
    }
}
