using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Rest.Self;
using Microsoft.AspNetCore.WebUtilities;

namespace ClaimTracker.Discord.Tests.Rest.Loopback;

/// <summary>What goes over the wire.</summary>
public sealed class RequestTests
{
    private static readonly RestRoute Messages = RestRoute.Post("channels/{channel_id}/messages", "7");

    [Fact]
    public async Task A_call_of_the_bot_says_who_it_is_and_where_it_goes()
    {
        await using var server = await LoopbackDiscord.StartAsync((context, _) => Reply.With(context, 204));
        using var client = LoopbackClient.For(server);
        // Somebody traces the program; Discord need not know, and addresses with secrets must not be traced.
        using var activity = new Activity("test").Start();

        await client.SendAsync(RestRoute.Get("users/@me").Query("a", "b c"), body: null, Cancellation);

        var request = Assert.Single(server.Requests);
        Assert.Equal(("GET", "/api/v10/users/@me?a=b%20c"), (request.Method, request.Target));
        Assert.Equal($"Bot {LoopbackClient.Token}", request.Headers["Authorization"]);
        Assert.Matches(
            @"^DiscordBot \(https://example\.org/claimtracker, \d+\.\d+\.\d+\)$",
            request.Headers["User-Agent"]
        );
        Assert.False(request.Headers.ContainsKey("traceparent"));
    }

    [Theory]
    [InlineData("interactions/{interaction_id}/{interaction_token}/callback")]
    [InlineData("webhooks/{application_id}/{interaction_token}")]
    [InlineData("webhooks/{application_id}/{interaction_token}/messages/@original")]
    [InlineData("webhooks/{webhook_id}/{webhook_token}")]
    public async Task A_call_with_a_token_in_its_path_carries_no_token_of_the_bot(string template)
    {
        await using var server = await LoopbackDiscord.StartAsync((context, _) => Reply.With(context, 204));
        using var client = LoopbackClient.For(server);

        await client.SendAsync(RestRoute.Post(template, "1", "tok"), body: null, Cancellation);

        Assert.False(Assert.Single(server.Requests).Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Without_a_token_interactions_are_answered_and_other_calls_say_what_is_missing()
    {
        await using var server = await LoopbackDiscord.StartAsync((context, _) => Reply.With(context, 204));
        using var client = LoopbackClient.For(server, token: " ");

        await client.SendAsync(
            RestRoute.Post("webhooks/{application_id}/{interaction_token}", "1", "tok"),
            body: null,
            Cancellation
        );
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            client.SendAsync(Messages, body: null, Cancellation)
        );

        Assert.Contains("Discord:Token", refusal.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_reason_is_sent_percent_encoded()
    {
        await using var server = await LoopbackDiscord.StartAsync((context, _) => Reply.With(context, 204));
        using var client = LoopbackClient.For(server);

        await client.SendAsync(new RestRequest(Messages) { Reason = "naïve, 100 % 事実" }, Cancellation);

        Assert.Equal(
            "na%C3%AFve%2C%20100%20%25%20%E4%BA%8B%E5%AE%9F",
            Assert.Single(server.Requests).Headers["X-Audit-Log-Reason"]
        );
    }

    [Fact]
    public async Task Json_is_sent_as_it_is()
    {
        await using var server = await LoopbackDiscord.StartAsync((context, _) => Reply.With(context, 204));
        using var client = LoopbackClient.For(server);
        var body = RestBody.Json(new CurrentUser(new Snowflake(1), "Zoë"), RestJson.Default.CurrentUser);

        await client.SendAsync(Messages, body, Cancellation);

        var request = Assert.Single(server.Requests);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("Zoë", JsonDocument.Parse(request.Text).RootElement.GetProperty("username").GetString());
    }

    [Fact]
    public async Task Files_are_sent_beside_the_json_on_every_try()
    {
        await using var server = await LoopbackDiscord.StartAsync(
            (context, number) => Reply.With(context, number == 1 ? 502 : 204)
        );
        using var client = LoopbackClient.For(server);
        var opened = 0;
        var body = RestBody
            .Json(
                """{"attachments":[{"id":"0","filename":"Prüfung 1.png"},{"id":"1","filename":"b.txt"}]}"""u8.ToArray()
            )
            .With(
                new FileContent("Prüfung 1.png", new byte[] { 1, 2, 3 }, "image/png"),
                FileContent.Opened(
                    "b.txt",
                    5,
                    _ =>
                    {
                        opened++;
                        return ValueTask.FromResult<Stream>(new MemoryStream("hello"u8.ToArray()));
                    }
                )
            );

        await client.SendAsync(new RestRequest(Messages) { Body = body, Repeat = Repeat.Always }, Cancellation);

        Assert.Equal((2, 2), (server.Requests.Count, opened));
        Assert.Equal(server.Requests[0].Body, server.Requests[1].Body);
        var parts = await PartsAsync(server.Requests[1]);
        Assert.Equal(
            ["payload_json", "files[0] Pr_fung_1.png image/png 3", "files[1] b.txt application/octet-stream 5"],
            parts
        );
    }

    [Fact]
    public async Task The_bots_own_endpoints_are_read()
    {
        await using var server = await LoopbackDiscord.StartAsync(
            (context, _) =>
                Reply.With(
                    context,
                    200,
                    context.Request.Path.Value switch
                    {
                        "/api/v10/users/@me" => """{"id":"80351110224678912","username":"desk","unknown":[1]}""",
                        "/api/v10/applications/@me" =>
                            """{"id":"9","verify_key":"ab12","interactions_endpoint_url":null,"flags":565248}""",
                        _ =>
                            """{"url":"wss://gateway.test/","shards":2,"session_start_limit":{"total":1000,"remaining":999,"reset_after":14400000,"max_concurrency":1}}""",
                    }
                )
        );
        using var client = LoopbackClient.For(server);

        Assert.Equal(
            new CurrentUser(new Snowflake(80351110224678912), "desk"),
            await client.GetCurrentUserAsync(Cancellation)
        );
        Assert.Equal(
            new CurrentApplication(new Snowflake(9), "ab12", null, 565248),
            await client.GetApplicationAsync(Cancellation)
        );
        var gateway = await client.GetGatewayBotAsync(Cancellation);
        Assert.Equal(
            new GatewayBot(new Uri("wss://gateway.test/"), 2, new SessionStartLimit(1000, 999, 14_400_000, 1)),
            gateway
        );
        Assert.Equal(TimeSpan.FromHours(4), gateway.SessionStartLimit.ResetAfter);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<List<string>> PartsAsync(Received request)
    {
        var boundary = MediaTypeHeaderValue
            .Parse(request.Headers["Content-Type"])
            .Parameters.Single(parameter => parameter.Name == "boundary")
            .Value!.Trim('"');
        var reader = new MultipartReader(boundary, new MemoryStream(request.Body));
        var parts = new List<string>();
        while (await reader.ReadNextSectionAsync(Cancellation) is { } part)
        {
            using var content = new MemoryStream();
            await part.Body.CopyToAsync(content, Cancellation);
            var disposition = part.GetContentDispositionHeader()!;
            var name = disposition.Name.Value!.Trim('"');
            Assert.False(
                disposition.FileNameStar.HasValue
                    && disposition.FileNameStar.Value != disposition.FileName.Value?.Trim('"')
            );
            parts.Add(
                name == "payload_json"
                    ? name
                    : $"{name} {disposition.FileName.Value!.Trim('"')} {part.ContentType} {content.Length}"
            );
        }

        return parts;
    }
}
