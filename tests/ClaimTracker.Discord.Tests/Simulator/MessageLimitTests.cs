namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class MessageLimitTests
{
    private static readonly object Text = new { type = 10, content = "text" };

    public static TheoryData<object, string, string> Wrong() =>
        new()
        {
            { new { content = new string('a', 2001) }, "content", "BASE_TYPE_MAX_LENGTH" },
            { new { content = 5 }, "content", "STRING_TYPE_CONVERT" },
            { new { content = "a", nonce = new string('n', 26) }, "nonce", "BASE_TYPE_MAX_LENGTH" },
            { new { content = "a", embeds = Many(11, new { title = "t" }) }, "embeds", "BASE_TYPE_MAX_LENGTH" },
            { Embed(new { title = new string('a', 257) }), "embeds.0.title", "BASE_TYPE_MAX_LENGTH" },
            { Embed(new { description = new string('a', 4097) }), "embeds.0.description", "BASE_TYPE_MAX_LENGTH" },
            { Embed(new { title = "t", color = 0x1000000 }), "embeds.0.color", "NUMBER_TYPE_MAX" },
            { Embed(new { title = "t", url = "ftp://a.b/" }), "embeds.0.url", "URL_TYPE_INVALID_SCHEME" },
            { Embed(new { title = "t", url = "nonsense" }), "embeds.0.url", "URL_TYPE_INVALID_URL" },
            {
                Embed(new { footer = new { text = new string('a', 2049) } }),
                "embeds.0.footer.text",
                "BASE_TYPE_MAX_LENGTH"
            },
            {
                Embed(new { author = new { name = new string('a', 257) } }),
                "embeds.0.author.name",
                "BASE_TYPE_MAX_LENGTH"
            },
            {
                Embed(new { fields = Many(26, new { name = "n", value = "v" }) }),
                "embeds.0.fields",
                "BASE_TYPE_MAX_LENGTH"
            },
            {
                Embed(new { fields = new[] { new { name = "", value = "v" } } }),
                "embeds.0.fields.0.name",
                "BASE_TYPE_REQUIRED"
            },
            {
                Embed(new { fields = new[] { new { name = "n", value = new string('v', 1025) } } }),
                "embeds.0.fields.0.value",
                "BASE_TYPE_MAX_LENGTH"
            },
            { Embed(new { fields = new[] { new { name = "n" } } }), "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED" },
            { Embed(new { }), "embeds.0.description", "BASE_TYPE_REQUIRED" },
            {
                Embed(new { image = new { url = "attachment://a.pdf" } }),
                "embeds.0.image.url",
                "EMBED_ATTACHMENT_TYPE"
            },
            {
                new { embeds = Many(2, new { description = new string('a', 3001) }) },
                "embeds",
                "MAX_EMBED_SIZE_EXCEEDED"
            },
            { Rows(Many(6, Row(Button("a")))), "components", "BASE_TYPE_MAX_LENGTH" },
            {
                Rows(Row([.. Enumerable.Range(0, 6).Select(n => Button($"{n}"))])),
                "components.0.components",
                "BASE_TYPE_BAD_LENGTH"
            },
            {
                Rows(Row(Button("a"), Button("a"))),
                "components.0.components.1.custom_id",
                "COMPONENT_CUSTOM_ID_DUPLICATED"
            },
            { Rows(Row(Button(new string('a', 101)))), "components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH" },
            { Rows(Row(Button("a"), Select("b", 1))), "components.0.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED" },
            { Rows(Row(Select("b", 26))), "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH" },
            {
                Rows(
                    Row(
                        new
                        {
                            type = 2,
                            style = 5,
                            label = "l",
                        }
                    )
                ),
                "components.0.components.0.url",
                "BASE_TYPE_REQUIRED"
            },
            {
                Rows(
                    Row(
                        new
                        {
                            type = 2,
                            style = 1,
                            label = new string('l', 81),
                            custom_id = "a",
                        }
                    )
                ),
                "components.0.components.0.label",
                "BASE_TYPE_MAX_LENGTH"
            },
            { Rows(Text), "components.0", "UNION_TYPE_CHOICES" },
            { Layout(Many(41, Text)), "components", "BASE_TYPE_BAD_LENGTH" },
            {
                Layout(new { type = 17, components = Many(40, Text) }),
                "components",
                "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"
            },
            {
                Layout(Many(2, new { type = 10, content = new string('a', 2001) })),
                "components",
                "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"
            },
            { Layout(new { type = 9, components = new[] { Text } }), "components.0.accessory", "BASE_TYPE_REQUIRED" },
            {
                Layout(new { type = 17, components = new[] { new { type = 17 } } }),
                "components.0.components.0",
                "UNION_TYPE_CHOICES"
            },
            {
                Layout(new { type = 13, file = new { url = "attachment://a.pdf" } }),
                "components.0.file.url",
                "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"
            },
            {
                new
                {
                    flags = 1 << 15,
                    content = "a",
                    components = new[] { Text },
                },
                "content",
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
            },
            { new { flags = 1 << 15 }, "components", "BASE_TYPE_REQUIRED" },
            {
                new { content = "a", allowed_mentions = new { parse = new[] { "users" }, users = new[] { "1" } } },
                "allowed_mentions.users",
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"
            },
            { new { content = "a", attachments = new[] { new { id = 0 } } }, "attachments.0.id", "NUMBER_TYPE_COERCE" },
            {
                new { content = "a", attachments = new[] { new { id = "0" } } },
                "attachments.0.id",
                "ATTACHMENT_NOT_FOUND"
            },
        };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task A_message_beyond_a_limit_is_refused_with_the_place_of_the_error(
        object body,
        string path,
        string code
    )
    {
        await using var scene = await Scene.SetAsync();

        var answer = await scene.PostAsync(body);

        Assert.Equal(400, answer.Status);
        Assert.Equal(50035, answer.Code);
        Assert.Equal(code, answer.ErrorAt(path));
        Assert.Empty(scene.Checks.Messages);
    }

    public static TheoryData<object> Right() =>
        new()
        {
            { new { content = new string('a', 2000), nonce = new string('n', 25) } },
            { new { content = "a", nonce = 123456789012345678 } },
            {
                Embed(
                    new
                    {
                        title = new string('a', 256),
                        description = new string('a', 4096),
                        fields = Many(1, new { name = new string('n', 256), value = new string('v', 1024) }),
                    }
                )
            },
            {
                Rows(
                    Many(5, 0)
                        .Select((_, row) => Row([.. Enumerable.Range(0, 5).Select(n => Button($"{row}-{n}"))]))
                        .ToArray()
                )
            },
            { Rows(Row(Select("b", 25))) },
            { Layout(new { type = 17, components = Many(39, Text) }) },
            {
                Layout(
                    new
                    {
                        type = 9,
                        components = new[] { Text },
                        accessory = Button("a"),
                    },
                    new { type = 14 },
                    Row(Button("b"))
                )
            },
        };

    [Theory]
    [MemberData(nameof(Right), DisableDiscoveryEnumeration = true)]
    public async Task A_message_at_the_limit_is_posted(object body)
    {
        await using var scene = await Scene.SetAsync();

        var answer = await scene.PostAsync(body);

        Assert.True(answer.Status == 200, answer.Text);
        Assert.Single(scene.Checks.Messages);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"content":"   "}""")]
    [InlineData("""{"embeds":[],"components":[]}""")]
    public async Task An_empty_message_is_refused(string body)
    {
        await using var scene = await Scene.SetAsync();

        var answer = await scene.Rest.SendAsync(
            HttpMethod.Post,
            $"channels/{scene.Checks.Id}/messages",
            new StringContent(body, System.Text.Encoding.UTF8, "application/json")
        );

        Assert.Equal(50006, answer.Code);
    }

    [Fact]
    public async Task A_layout_stays_one_and_a_classic_message_must_be_emptied_to_become_one()
    {
        await using var scene = await Scene.SetAsync();
        var message = await scene.PostAsync(new { content = "classic" });
        var path = $"channels/{scene.Checks.Id}/messages/{message.Json!["id"]}";

        var mixed = await scene.Rest.PatchAsync(path, Layout(Text));
        var converted = await scene.Rest.PatchAsync(
            path,
            new
            {
                flags = 1 << 15,
                content = (string?)null,
                embeds = (object?)null,
                components = new[] { Text },
            }
        );
        var back = await scene.Rest.PatchAsync(path, new { content = "classic again" });

        Assert.Equal("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", mixed.ErrorAt("content"));
        Assert.Equal(200, converted.Status);
        Assert.Equal("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", back.ErrorAt("content"));
        Assert.Equal("text", scene.Seat.Newest.Text);
    }

    private static object[] Many(int count, object one) => [.. Enumerable.Repeat(one, count)];

    private static object Embed(object embed) => new { embeds = new[] { embed } };

    private static object Rows(params object[] rows) => new { content = "a", components = rows };

    private static object Layout(params object[] components) => new { flags = 1 << 15, components };

    private static object Row(params object[] components) => new { type = 1, components };

    private static object Button(string customId) =>
        new
        {
            type = 2,
            style = 1,
            label = "l",
            custom_id = customId,
        };

    private static object Select(string customId, int options) =>
        new
        {
            type = 3,
            custom_id = customId,
            options = Enumerable.Range(0, options).Select(n => new { label = $"{n}", value = $"{n}" }),
        };
}
