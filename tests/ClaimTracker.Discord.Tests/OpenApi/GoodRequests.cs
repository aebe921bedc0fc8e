namespace ClaimTracker.Discord.Tests.OpenApi;

/// <summary>A request as Discord takes it, written by hand; <see cref="ToString"/> names it in the test's report.</summary>
public sealed record GoodRequest(string Name, string Method, string Path, string Json)
{
    public override string ToString() => Name;
}

/// <summary>At least one request for each call that a bot like this one makes.</summary>
public static class GoodRequests
{
    private const string Callback = "/interactions/31/interaction-token/callback";
    private const string Webhook = "/webhooks/1/interaction-token";
    private const string Messages = "/channels/3/messages";

    public static IReadOnlyList<GoodRequest> All =>
        [
            new(
                "plain message",
                "POST",
                Messages,
                """
                {"content":"Mali controls its airspace.","tts":false,"nonce":"k3j4h5g6k3j4h5g6k3j4h5g6","enforce_nonce":true,
                 "allowed_mentions":{"parse":[],"users":["4"],"replied_user":false},
                 "message_reference":{"message_id":"55","fail_if_not_exists":false},"sticker_ids":[],"flags":4}
                """
            ),
            new("message with a number as nonce", "POST", Messages, """{"content":"x","nonce":9007199254740991}"""),
            new("forward", "POST", Messages, """{"message_reference":{"type":1,"message_id":"55","channel_id":"3"}}"""),
            new(
                "message with an embed",
                "POST",
                Messages,
                """
                {"embeds":[{"title":"C-17","description":"Mali controls its airspace.","url":"https://example.org/claims/17?lang=en#top","color":3447003,
                  "timestamp":"2026-11-22T10:00:00.000Z","footer":{"text":"digest 2026-W47","icon_url":"https://example.org/i.png"},
                  "author":{"name":"Ann","url":"https://example.org/ann"},"image":{"url":"attachment://chart.png"},"thumbnail":{"url":"https://example.org/t.png"},
                  "fields":[{"name":"Rating","value":"Half true","inline":true},{"name":"By","value":"Ann"}]}],
                 "attachments":[{"id":"0","filename":"chart.png","description":"A chart","is_spoiler":false}]}
                """
            ),
            new(
                "message with buttons and selects",
                "POST",
                Messages,
                """
                {"content":"Next claim","components":[
                  {"type":1,"id":1,"components":[{"type":2,"style":1,"label":"Take","custom_id":"v1:take:17","emoji":{"name":"✅"},"disabled":false},
                    {"type":2,"style":5,"label":"Read","url":"https://example.org/claims/17"}]},
                  {"type":1,"components":[{"type":3,"custom_id":"v1:rate:17","placeholder":"Rating","min_values":1,"max_values":1,
                    "options":[{"label":"True","value":"5","description":"It is so","default":false,"emoji":{"id":"77","name":"yes","animated":false}},{"label":"False","value":"1"}]}]},
                  {"type":1,"components":[{"type":5,"custom_id":"v1:owner:17","default_values":[{"id":"4","type":"user"}]}]},
                  {"type":1,"components":[{"type":8,"custom_id":"v1:where:17","channel_types":[0,11]}]}]}
                """
            ),
            new(
                "message of components V2",
                "POST",
                Messages,
                """
                {"flags":32768,"components":[
                  {"type":17,"accent_color":16711680,"spoiler":false,"components":[
                    {"type":10,"content":"# C-17"},
                    {"type":9,"components":[{"type":10,"content":"Mali controls its airspace."}],"accessory":{"type":2,"style":2,"label":"Open","custom_id":"v1:open:17"}},
                    {"type":9,"components":[{"type":10,"content":"With a picture"}],"accessory":{"type":11,"media":{"url":"https://example.org/t.png"},"description":"Map"}},
                    {"type":14,"divider":true,"spacing":2},
                    {"type":12,"items":[{"media":{"url":"attachment://a.png"},"description":"A","spoiler":true}]},
                    {"type":13,"file":{"url":"attachment://evidence.pdf"}},
                    {"type":1,"components":[{"type":2,"style":4,"label":"Dismiss","custom_id":"v1:dismiss:17"}]}]},
                  {"type":10,"content":"-# C-17"}],
                 "attachments":[{"id":"0","filename":"a.png"},{"id":"1","filename":"evidence.pdf"}]}
                """
            ),
            new(
                "poll",
                "POST",
                Messages,
                """{"poll":{"question":{"text":"Is it so?"},"answers":[{"poll_media":{"text":"Yes"}},{"poll_media":{"text":"No"}}],"duration":24,"allow_multiselect":false,"layout_type":1}}"""
            ),
            new(
                "edit of a message",
                "PATCH",
                $"{Messages}/55",
                """{"content":null,"embeds":[{"title":"C-17"}],"components":[],"flags":4,"allowed_mentions":{"parse":[]},"attachments":[{"id":"900"}]}"""
            ),
            new(
                "answer to a command",
                "POST",
                $"{Callback}?with_response=true",
                """{"type":4,"data":{"content":"Three claims found.","flags":64,"allowed_mentions":{"parse":[]},"embeds":[],"components":[]}}"""
            ),
            new("deferred answer", "POST", Callback, """{"type":5,"data":{"flags":64}}"""),
            new("deferred update", "POST", Callback, """{"type":6}"""),
            new("update of a message", "POST", Callback, """{"type":7,"data":{"content":"Taken","components":[]}}"""),
            new("pong", "POST", Callback, """{"type":1}"""),
            new(
                "choices of text",
                "POST",
                Callback,
                """{"type":8,"data":{"choices":[{"name":"C-17 Mali controls its airspace","value":"17","name_localizations":{"fr":"C-17 Le Mali"}}]}}"""
            ),
            new(
                "choices of numbers",
                "POST",
                Callback,
                """{"type":8,"data":{"choices":[{"name":"Seventeen","value":17}]}}"""
            ),
            new(
                "modal",
                "POST",
                Callback,
                """
                {"type":9,"data":{"custom_id":"v1:cite:17","title":"Cite evidence","components":[
                  {"type":10,"content":"Say where it can be read."},
                  {"type":18,"label":"Address","description":"http or https","component":{"type":4,"custom_id":"url","style":1,"min_length":8,"max_length":2000,"required":true,"placeholder":"https://"}},
                  {"type":18,"label":"Stance","component":{"type":3,"custom_id":"stance","options":[{"label":"Supports","value":"s"},{"label":"Refutes","value":"r"}],"required":false}},
                  {"type":18,"label":"Files","component":{"type":19,"custom_id":"files","min_values":0,"max_values":3,"required":false,"file_types":["image",".pdf"]}},
                  {"type":18,"label":"Kind","component":{"type":21,"custom_id":"kind","options":[{"label":"Primary","value":"p"},{"label":"Other","value":"o"}]}}]}}
                """
            ),
            new(
                "modal of the old form",
                "POST",
                Callback,
                """{"type":9,"data":{"custom_id":"m","title":"T","components":[{"type":1,"components":[{"type":4,"custom_id":"a","label":"Why","style":2}]}]}}"""
            ),
            new(
                "edit of the first answer",
                "PATCH",
                $"{Webhook}/messages/%40original",
                """{"content":null,"embeds":null,"flags":32768,"components":[{"type":10,"content":"Done"}],"allowed_mentions":{"parse":[]}}"""
            ),
            new(
                "follow-up",
                "POST",
                $"{Webhook}?wait=true",
                """{"content":"One more thing","flags":64,"allowed_mentions":{"parse":["users"]},"attachments":[{"id":"0","filename":"a.csv"}]}"""
            ),
            new(
                "edit of a follow-up",
                "PATCH",
                $"{Webhook}/messages/56",
                """{"content":"Better","embeds":[],"attachments":[]}"""
            ),
            new("direct message", "POST", "/users/@me/channels", """{"recipient_id":"4"}"""),
            new(
                "thread on a message",
                "POST",
                $"{Messages}/55/threads",
                """{"name":"C-17","auto_archive_duration":1440,"rate_limit_per_user":5}"""
            ),
            new(
                "thread alone",
                "POST",
                "/channels/3/threads",
                """{"name":"C-17","type":11,"invitable":true,"auto_archive_duration":10080}"""
            ),
            new(
                "post in a forum",
                "POST",
                "/channels/8/threads",
                """{"name":"C-17","applied_tags":["91"],"message":{"content":"Mali controls its airspace.","allowed_mentions":{"parse":[]},"flags":4}}"""
            ),
            new(
                "endpoint of the application",
                "PATCH",
                "/applications/@me",
                """{"interactions_endpoint_url":"https://example.org/discord","tags":["facts"]}"""
            ),
            new("commands of the application", "PUT", "/applications/1/commands", Commands),
            new("commands of a server", "PUT", "/applications/1/guilds/2/commands", Commands),
        ];

    private const string Commands = """
        [{"name":"claim","type":1,"description":"Work on claims","description_localizations":{"fr":"Travailler sur les affirmations"},
          "default_member_permissions":"32","contexts":[0],"integration_types":[0],"nsfw":false,
          "options":[
           {"type":1,"name":"add","description":"Add a claim","options":[
             {"type":3,"name":"text","description":"The claim","required":true,"min_length":3,"max_length":2000},
             {"type":3,"name":"rating","description":"Rating","choices":[{"name":"True","value":"5","name_localizations":{"fr":"Vrai"}}]},
             {"type":11,"name":"proof","description":"A file","file_types":["image"]}]},
           {"type":2,"name":"queue","description":"The queue","options":[{"type":1,"name":"next","description":"Next claim"}]},
           {"type":1,"name":"show","description":"Show a claim","options":[
             {"type":4,"name":"number","description":"Its number","required":true,"autocomplete":true,"min_value":1},
             {"type":10,"name":"least","description":"Least worth","min_value":0.5,"max_value":1},
             {"type":5,"name":"full","description":"Everything"},
             {"type":6,"name":"owner","description":"Whose"},
             {"type":7,"name":"where","description":"Where","channel_types":[0,11]}]}]},
         {"name":"मदद","description":"Help","default_member_permissions":null},
         {"id":"71","name":"Check this claim","type":3,"description":""}]
        """;
}
