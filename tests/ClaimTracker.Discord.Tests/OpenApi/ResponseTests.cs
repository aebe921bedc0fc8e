using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Tests.OpenApi;

public sealed class ResponseTests
{
    private const string Messages = "/channels/3/messages";

    public static TheoryData<GoodResponse> Good => [.. GoodResponses.All];

    [Theory]
    [MemberData(nameof(Good))]
    public void What_Discord_answers_is_fine(GoodResponse response)
    {
        Assert.Empty(Problems(response.Method, response.Path, response.Status, response.Json));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_field_that_the_document_lacks_is_no_problem(GoodResponse response)
    {
        var body = JsonNode.Parse(response.Json)!;
        var owner = body as JsonObject ?? body[0]!.AsObject();
        owner["something_new"] = 1;

        Assert.Empty(TheDocument.Open().ValidateResponse(response.Method, response.Path, response.Status, body));
    }

    [Fact]
    public void A_missing_field_is_named()
    {
        Assert.Equal(
            ["interaction.type: is missing"],
            Problems("POST", "/interactions/31/tok/callback", 200, """{"interaction":{"id":"31"}}""")
        );
    }

    [Theory]
    [InlineData("DELETE", "/channels/3/messages/55", 204, null)]
    [InlineData(
        "DELETE",
        "/channels/3/messages/55",
        200,
        null,
        "status: 200 is no answer to DELETE /channels/{channel_id}/messages/{message_id}"
    )]
    [InlineData("DELETE", "/channels/3/messages/55", 204, "{}", "body: 204 has no JSON body")]
    [InlineData("GET", "/users/@me", 200, null, "body: is missing")]
    [InlineData("POST", Messages, 404, "{}", "code: is missing", "message: is missing")]
    [InlineData(
        "POST",
        Messages,
        429,
        """{"message":"slow","code":0}""",
        "retry_after: is missing",
        "global: is missing"
    )]
    public void Status_and_body_belong_together(
        string method,
        string path,
        int status,
        string? json,
        params string[] problems
    )
    {
        Assert.Equal(problems, Problems(method, path, status, json));
    }

    [Theory]
    [InlineData(429, null)]
    [InlineData(502, null)]
    [InlineData(500, """{"message":"500: Internal Server Error","code":0}""")]
    public void Answers_of_a_proxy_or_a_broken_server_are_nobody_s_fault(int status, string? json)
    {
        Assert.Empty(Problems("POST", Messages, status, json));
    }

    [Fact]
    public void Only_an_error_answers_an_unknown_path()
    {
        Assert.Empty(Problems("GET", "/chanels/3", 404, """{"code":0,"message":"404: Not Found"}"""));
        Assert.Equal(["path: the document has no GET /chanels/3"], Problems("GET", "/chanels/3", 200, "{}"));
    }

    private static IReadOnlyList<string> Problems(string method, string path, int status, string? json) =>
        TheDocument.Open().ValidateResponse(method, path, status, json is null ? null : JsonNode.Parse(json));
}
