using ClaimTracker.Discord.Rest;
using ClaimTracker.Watching;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Discord.Tests.Rest.Loopback;

/// <summary>The bot's token and the tokens of interactions are in no message, no log and no text of a value.</summary>
public sealed class SecretTests
{
    private const string InteractionToken = "aW50ZXJhY3Rpb246c2VjcmV0";

    public static TheoryData<int, string> Answers =>
        new()
        {
            {
                400,
                $$"""{"code":50035,"message":"Bad {{InteractionToken}}","errors":{"{{InteractionToken}}":{"_errors":[{"code":"A","message":"{{LoopbackClient.Token}}"}]} } }"""
            },
            { 401, """{"code":0,"message":"401: Unauthorized"}""" },
            { 403, $"<html>{InteractionToken} {LoopbackClient.Token}</html>" },
            { 404, """{"code":10015,"message":"Unknown Webhook"}""" },
            { 429, """{"message":"x","retry_after":0.01,"global":true}""" },
            { 500, $"{InteractionToken}" },
            { 200, $"{InteractionToken}" },
            { 0, "" },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task No_failure_tells_a_token(int status, string body)
    {
        await using var server = await LoopbackDiscord.StartAsync((context, _) => AnswerAsync(context, status, body));
        using var log = new LogBook();
        using var loggers = log.ToFactory();
        using var client = LoopbackClient.For(server, loggers: loggers);
        RestRequest[] requests =
        [
            new(
                RestRoute.Get("webhooks/{application_id}/{interaction_token}/messages/@original", "1", InteractionToken)
            ),
            new(RestRoute.Post("interactions/{interaction_id}/{interaction_token}/callback", "1", InteractionToken)),
            new(RestRoute.Get("users/@me")),
        ];

        foreach (var request in requests)
        {
            var failure = await Record.ExceptionAsync(() =>
                client.SendAsync(
                    request,
                    Discord.Rest.Self.RestJson.Default.CurrentUser,
                    TestContext.Current.CancellationToken
                )
            );
            var refusal = failure as DiscordRefusedException;
            AssertSilent([$"{Assert.IsAssignableFrom<DiscordException>(failure)}", $"{request} {request.Route}"]);
            AssertSilent(refusal?.Problems.Select(problem => $"{problem}") ?? []);
        }

        Assert.NotEmpty(log.Lines);
        AssertSilent(log.Lines);
    }

    private static void AssertSilent(IEnumerable<string> texts) =>
        Assert.All(
            texts,
            text =>
            {
                Assert.DoesNotContain(InteractionToken, text);
                Assert.DoesNotContain(LoopbackClient.Token, text);
            }
        );

    private static Task AnswerAsync(HttpContext context, int status, string body)
    {
        if (status == 0)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        // Discord cannot repeat a token that it was not sent.
        var isInteraction = context.Request.Path.Value!.Contains(InteractionToken);
        return Reply.With(context, status, isInteraction ? body : body.Replace(InteractionToken, "x"));
    }
}
