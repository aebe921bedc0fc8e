using System.Text.Json;

namespace ClaimTracker.Discord.Tests.OpenApi;

/// <summary>Messages and modals that the document lets through and Discord does not. Each refusal stands beside the nearest thing that is fine.</summary>
public sealed class MessageRulesTests
{
    private const string Messages = "/channels/3/messages";
    private const string Edit = "/channels/3/messages/55";
    private const string Callback = "/interactions/31/interaction-token/callback";

    [Theory]
    [InlineData(2000)]
    [InlineData(2001, "content: longer than 2000")]
    public void A_message_has_2000_characters_at_most(int length, params string[] problems)
    {
        var message = new { content = new string('x', length) };

        Assert.Equal(problems, Refusals("POST", Messages, message));
        Assert.Equal(problems, Refusals("PATCH", Edit, message));
    }

    [Theory]
    [InlineData(4000, 2000)]
    [InlineData(4000, 2001, "embeds: longer than 6000 in total")]
    public void All_embeds_together_have_6000_characters_at_most(int first, int second, params string[] problems)
    {
        var embeds = new object[]
        {
            new { description = "  " + new string('x', first) },
            new
            {
                fields = new[] { new { name = new string('x', 200), value = new string('x', 300) } },
                footer = new { text = new string('x', second - 500) },
            },
        };

        Assert.Equal(problems, Refusals("POST", Messages, new { embeds }));
    }

    [Theory]
    [InlineData("""{"content":" "}""", "body: the message is empty")]
    [InlineData("""{"embeds":[],"components":[]}""", "body: the message is empty")]
    [InlineData("""{"flags":32768,"components":[]}""", "body: the message is empty", "components: is missing")]
    [InlineData("""{"flags":32768,"attachments":[{"id":"0"}]}""", "components: is missing")]
    [InlineData("""{"embeds":[{}]}""", "embeds[0].description: is missing on an embed that shows nothing else")]
    [InlineData(
        """{"embeds":[{"title":" "}]}""",
        "embeds[0].description: is missing on an embed that shows nothing else"
    )]
    [InlineData("""{"embeds":[{"color":1}]}""")]
    [InlineData("""{"embeds":[{"fields":[{"name":"a","value":" "}]}]}""", "embeds[0].fields[0].value: is blank")]
    [InlineData("""{"sticker_ids":["9"]}""")]
    [InlineData("""{"message_reference":{"message_id":"55"}}""", "body: the message is empty")]
    [InlineData("""{"message_reference":{"type":1,"message_id":"55"}}""")]
    public void A_new_message_holds_something(string json, params string[] problems)
    {
        Assert.Equal(problems, TheDocument.Refusals("POST", Messages, json));
    }

    [Fact]
    public void Emptiness_is_judged_where_messages_are_made_and_not_where_they_are_edited()
    {
        Assert.Equal(
            ["data: the message is empty"],
            TheDocument.Refusals("POST", Callback, """{"type":4,"data":{"flags":64}}""")
        );
        Assert.Equal(
            ["message: the message is empty"],
            TheDocument.Refusals("POST", "/channels/8/threads", """{"name":"x","message":{}}""")
        );
        Assert.Equal(
            ["body: the message is empty"],
            TheDocument.Refusals("POST", "/webhooks/1/tok", """{"flags":64}""")
        );
        Assert.Empty(TheDocument.Refusals("PATCH", Edit, """{"flags":4}"""));
        Assert.Empty(TheDocument.Refusals("POST", Callback, """{"type":7,"data":{}}"""));
        Assert.Empty(TheDocument.Refusals("POST", Callback, """{"type":5,"data":{"flags":64}}"""));
    }

    [Fact]
    public void A_file_is_something()
    {
        var document = TheDocument.Open();
        var body = JsonSerializer.SerializeToNode(new { flags = 4 });

        Assert.NotEmpty(document.ValidateRequest("POST", Messages, body));
        Assert.Empty(document.ValidateRequest("POST", Messages, body, hasFiles: true));
        Assert.Empty(document.ValidateRequest("POST", Messages, null, hasFiles: true));
    }

    [Theory]
    [InlineData("""{"flags":32768,"content":"x","components":[{"type":10,"content":"y"}]}""", "content")]
    [InlineData("""{"flags":32768,"embeds":[{"title":"x"}],"components":[{"type":10,"content":"y"}]}""", "embeds")]
    [InlineData("""{"flags":32768,"sticker_ids":["9"],"components":[{"type":10,"content":"y"}]}""", "sticker_ids")]
    public void With_components_V2_nothing_else_may_be_shown(string json, string field)
    {
        string[] problem = [$"{field}: not allowed together with the flag for components V2"];

        Assert.Equal(problem, TheDocument.Refusals("POST", Messages, json));
    }

    [Fact]
    public void Taking_content_off_while_switching_to_components_V2_is_fine()
    {
        var json = """{"flags":32768,"content":null,"embeds":null,"components":[{"type":10,"content":"y"}]}""";

        Assert.Empty(TheDocument.Refusals("PATCH", Edit, json));
    }

    [Fact]
    public void Components_V2_need_their_flag_on_a_new_message()
    {
        var json = """{"content":"x","components":[{"type":10,"content":"y"}]}""";

        Assert.Equal(["components[0]: needs the flag for components V2"], TheDocument.Refusals("POST", Messages, json));
        Assert.Empty(TheDocument.Refusals("PATCH", Edit, json));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6, "components: more than 5 rows")]
    public void A_message_has_five_rows_at_most(int rows, params string[] problems)
    {
        var components = Enumerable
            .Range(0, rows)
            .Select(row => new { type = 1, components = new[] { Button($"b{row}") } });

        Assert.Equal(problems, Refusals("POST", Messages, new { components }));
    }

    [Theory]
    [InlineData(39)]
    [InlineData(40, "components: more than 40 in total")]
    public void Nested_components_count(int texts, params string[] problems)
    {
        var inside = Enumerable.Range(0, texts).Select(_ => new { type = 10, content = "x" });
        var components = new[] { new { type = 17, components = inside } };

        Assert.Equal(problems, Refusals("POST", Messages, new { flags = 32768, components }));
    }

    [Theory]
    [InlineData(2000)]
    [InlineData(2001, "components: more than 4000 characters of text in total")]
    public void All_texts_together_have_4000_characters_at_most(int length, params string[] problems)
    {
        var components = new[]
        {
            new { type = 10, content = new string('x', 2000) },
            new { type = 10, content = new string('x', length) },
        };

        Assert.Equal(problems, Refusals("POST", Messages, new { flags = 32768, components }));
    }

    [Fact]
    public void A_custom_id_comes_once_in_a_message()
    {
        var components = new[]
        {
            new { type = 1, components = new[] { Button("a"), Button("b") } },
            new { type = 1, components = new[] { Button("a") } },
        };

        Assert.Equal(
            ["components[1].components[0].custom_id: custom_id 'a' comes twice"],
            Refusals("POST", Messages, new { components })
        );
    }

    [Fact]
    public void A_component_s_number_comes_once_unless_it_is_nought()
    {
        Assert.Empty(TheDocument.Refusals("POST", Messages, Rows(0, 0)));
        Assert.Equal(["components[1].id: id '7' comes twice"], TheDocument.Refusals("POST", Messages, Rows(7, 7)));

        static string Rows(int first, int second) =>
            $$"""
                {"components":[{"type":1,"id":{{first}},"components":[{"type":2,"style":1,"custom_id":"a"}]},
                  {"type":1,"id":{{second}},"components":[{"type":2,"style":1,"custom_id":"b"}]}]}
                """;
    }

    [Theory]
    [InlineData("""{"type":2,"style":5,"label":"x"}""", "url: is missing on a link button")]
    [InlineData(
        """{"type":2,"style":5,"url":"https://example.org","custom_id":"a"}""",
        "custom_id: a link or premium button has none"
    )]
    [InlineData("""{"type":2,"style":1,"label":"x"}""", "custom_id: is missing on a button")]
    [InlineData(
        """{"type":2,"style":2,"custom_id":"a","url":"https://example.org"}""",
        "url: only a link button has one"
    )]
    [InlineData("""{"type":2,"style":6}""", "sku_id: is missing on a premium button")]
    public void A_button_has_what_its_style_asks_for(string button, string problem)
    {
        var json = $$"""{"components":[{"type":1,"components":[{{button}}]}]}""";

        Assert.Equal([$"components[0].components[0].{problem}"], TheDocument.Refusals("POST", Messages, json));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6, "data.components: more than 5 items")]
    public void A_modal_has_five_components_at_most(int count, params string[] problems)
    {
        Assert.Equal(problems, Refusals("POST", Callback, Modal(Enumerable.Range(0, count).Select(n => $"f{n}"))));
    }

    [Fact]
    public void A_custom_id_comes_once_in_a_modal()
    {
        Assert.Equal(
            ["data.components[1].component.custom_id: custom_id 'a' comes twice"],
            Refusals("POST", Callback, Modal(["a", "a"]))
        );
    }

    private static object Button(string customId) =>
        new
        {
            type = 2,
            style = 1,
            label = "x",
            custom_id = customId,
        };

    private static object Modal(IEnumerable<string> customIds)
    {
        var components = customIds.Select(id => new
        {
            type = 18,
            label = "x",
            component = new
            {
                type = 4,
                style = 1,
                custom_id = id,
            },
        });
        return new
        {
            type = 9,
            data = new
            {
                custom_id = "m",
                title = "t",
                components,
            },
        };
    }

    private static IReadOnlyList<string> Refusals(string method, string path, object body) =>
        TheDocument.Refusals(method, path, JsonSerializer.Serialize(body));
}
