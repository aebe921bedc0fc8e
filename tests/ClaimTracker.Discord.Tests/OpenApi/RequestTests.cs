using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Tests.OpenApi;

public sealed class RequestTests
{
    private const string Messages = "/channels/3/messages";
    private const string Callback = "/interactions/31/interaction-token/callback";

    public static TheoryData<GoodRequest> Good => [.. GoodRequests.All];

    [Theory]
    [MemberData(nameof(Good))]
    public void What_Discord_takes_is_fine(GoodRequest request)
    {
        Assert.Empty(TheDocument.Refusals(request.Method, request.Path, request.Json));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_misspelt_field_is_unknown(GoodRequest request)
    {
        var body = JsonNode.Parse(request.Json)!;
        var owner = body as JsonObject ?? body[0]!.AsObject();
        owner["allowd_mentions"] = new JsonObject();

        var problem = Assert.Single(TheDocument.Open().ValidateRequest(request.Method, request.Path, body));

        Assert.EndsWith("allowd_mentions: unknown field", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"content":"x","embeds":[{"titel":"C-17"}]}""", "embeds[0].titel: unknown field")]
    [InlineData("""{"content":"x","flags":"4"}""", "flags: needs integer or null; got string")]
    [InlineData(
        """{"content":"x","message_reference":{"message_id":55}}""",
        "message_reference.message_id: needs string; got integer"
    )]
    [InlineData("""{"content":"x","attachments":[{"id":0}]}""", "attachments[0].id: needs string; got integer")]
    [InlineData("""{"content":"x","nonce":"abcdefghijklmnopqrstuvwxyz"}""", "nonce: longer than 25")]
    [InlineData("""{"content":"x","embeds":[{"timestamp":"yesterday"}]}""", "embeds[0].timestamp: is no date-time")]
    [InlineData("""{"content":"x","embeds":[{"url":"not a url"}]}""", "embeds[0].url: is no uri")]
    [InlineData(
        """{"content":"x","components":[{"type":99}]}""",
        "components[0].type: none of 1, 17, 13, 12, 9, 14, 10"
    )]
    [InlineData("""{"content":"x","components":[{"components":[]}]}""", "components[0].type: is missing")]
    [InlineData(
        """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":""}]}]}""",
        "components[0].components[0].custom_id: shorter than 1"
    )]
    public void One_fault_is_one_problem_with_its_place(string json, string problem)
    {
        Assert.Equal([problem], TheDocument.Refusals("POST", Messages, json));
    }

    [Fact]
    public void A_deep_fault_is_named_with_its_place_and_limit()
    {
        var longId = new string('x', 101);
        var json = $$"""
            {"components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"a"},{"type":2,"style":1,"custom_id":"b"},{"type":2,"style":1,"custom_id":"{{longId}}"}]}]}
            """;

        Assert.Equal(
            ["components[0].components[2].custom_id: longer than 100"],
            TheDocument.Refusals("POST", Messages, json)
        );
    }

    [Fact]
    public void Length_counts_characters_and_not_the_units_that_encode_them()
    {
        var faces = string.Concat(Enumerable.Repeat("😀", 256));

        Assert.Empty(TheDocument.Refusals("POST", Messages, $$"""{"embeds":[{"title":"{{faces}}"}]}"""));
        Assert.Single(TheDocument.Refusals("POST", Messages, $$"""{"embeds":[{"title":"{{faces}}x"}]}"""));
    }

    [Theory]
    [InlineData("""{"type":2}""", "type: none of 8, 4, 5, 12, 9, 1, 13, 6, 7")]
    [InlineData(
        """{"type":9,"data":{"custom_id":"m","components":[{"type":10,"content":"x"}]}}""",
        "data.title: is missing"
    )]
    [InlineData("""{"type":7,"data":{"content":7}}""", "data.content: needs string or null; got integer")]
    public void The_type_of_a_callback_picks_the_schema(string json, string problem)
    {
        Assert.Equal([problem], TheDocument.Refusals("POST", Callback, json));
    }

    [Theory]
    [InlineData("\"32\"", true)]
    [InlineData("32", true)]
    [InlineData("null", true)]
    [InlineData("\"manage\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("-1", false)]
    public void Permissions_may_be_written_as_text(string permissions, bool isFine)
    {
        var json = $$"""[{"name":"claim","description":"x","default_member_permissions":{{permissions}}}]""";

        Assert.Equal(isFine, TheDocument.Refusals("PUT", "/applications/1/commands", json).Count == 0);
    }

    [Fact]
    public void A_body_is_needed_where_the_document_says_so()
    {
        var document = TheDocument.Open();

        Assert.Equal(["body: is missing"], document.ValidateRequest("POST", "/users/@me/channels", null));
        Assert.Empty(document.ValidateRequest("POST", "/channels/3/typing", null));
        Assert.Equal(
            ["body: POST /channels/{channel_id}/typing takes no JSON body"],
            document.ValidateRequest("POST", "/channels/3/typing", new JsonObject())
        );
    }

    [Theory]
    [InlineData("GET", "/channels/3/messages?limit=50&before=99")]
    [InlineData("GET", "/api/v10/guilds/2?with_counts=true")]
    [InlineData("GET", "/channels/3/messages?limit=101", "query limit: '101' does not fit")]
    [InlineData("GET", "/channels/3/messages?limt=5", "query limt: unknown parameter")]
    [InlineData("GET", "/guilds/2?with_counts=yes", "query with_counts: 'yes' does not fit")]
    [InlineData("GET", "/channels/general", "path channel_id: 'general' does not fit")]
    [InlineData("GET", "/chanels/3", "path: the document has no GET /chanels/3")]
    [InlineData("PUT", "/channels/3/messages", "path: the document has no PUT /channels/3/messages")]
    public void Path_and_query_are_checked(string method, string path, params string[] problems)
    {
        Assert.Equal(problems, TheDocument.Open().ValidateRequest(method, path, null));
    }

    [Theory]
    [InlineData("GET", "/users/@me", "get_my_user")]
    [InlineData("GET", "/users/4", "get_user")]
    [InlineData("get", "/api/v10/users/%40me", "get_my_user")]
    [InlineData("PATCH", "/webhooks/1/tok/messages/%40original", "update_original_webhook_message")]
    [InlineData("PATCH", "/webhooks/1/tok/messages/55", "update_webhook_message")]
    [InlineData("POST", "/webhooks/1/tok?wait=true", "execute_webhook")]
    [InlineData("POST", "/channels//messages", null)]
    public void A_path_means_a_call(string method, string path, string? id)
    {
        Assert.Equal(id, TheDocument.Open().Operation(method, path)?.Id);
    }
}
