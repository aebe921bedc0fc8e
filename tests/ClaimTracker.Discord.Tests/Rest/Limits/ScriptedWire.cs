using System.Net;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Rest.Transport;

namespace ClaimTracker.Discord.Tests.Rest.Limits;

/// <summary>Answers as the test says, at once or when it says so, and notes when each call came.</summary>
internal sealed class ScriptedWire(TimeProvider time, Func<RestRoute, int, Task<HttpResponseMessage>> script)
    : HttpMessageHandler
{
    private readonly DateTimeOffset start = time.GetUtcNow();

    public ScriptedWire(TimeProvider time, Func<RestRoute, int, HttpResponseMessage> script)
        : this(time, (route, number) => Task.FromResult(script(route, number))) { }

    /// <summary>Each call: its path, and how long after the start it came.</summary>
    public List<(string Path, TimeSpan At)> Calls { get; } = [];

    public IEnumerable<string> Paths => Calls.Select(call => call.Path);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var route = RestCall.Of(request).Route;
        Calls.Add((route.Path, time.GetUtcNow() - start));
        return await script(route, Calls.Count).WaitAsync(cancellationToken);
    }
}

/// <summary>Answers as Discord writes them.</summary>
internal static class Answer
{
    public static HttpResponseMessage Ok() => new(HttpStatusCode.OK) { Content = new StringContent("{}") };

    public static HttpResponseMessage Limited(
        string bucket,
        int limit,
        int remaining,
        double resetAfter,
        HttpStatusCode status = HttpStatusCode.OK
    ) =>
        new HttpResponseMessage(status) { Content = new StringContent("{}") }
            .With("X-RateLimit-Bucket", bucket)
            .With("X-RateLimit-Limit", $"{limit}")
            .With("X-RateLimit-Remaining", $"{remaining}")
            .With("X-RateLimit-Reset-After", FormattableString.Invariant($"{resetAfter}"));

    /// <summary>429 with Discord's JSON.</summary>
    public static HttpResponseMessage TooMany(
        string? scope,
        double bodySeconds,
        string? header = null,
        bool isGlobal = false
    )
    {
        var seconds = FormattableString.Invariant($"{bodySeconds}");
        var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            Content = new StringContent(
                $$"""{"message":"You are being rate limited.","retry_after":{{seconds}},"global":{{(isGlobal ? "true" : "false")}}}"""
            ),
        };
        return answer.With("X-RateLimit-Scope", scope).With("Retry-After", header);
    }

    /// <summary>429 with the page of HTML that Cloudflare shows.</summary>
    public static HttpResponseMessage Cloudflare(string? retryAfter) =>
        new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            Content = new StringContent("<html><body>error code: 1015</body></html>"),
        }.With("Retry-After", retryAfter);

    public static HttpResponseMessage Refused(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body) };

    public static HttpResponseMessage With(this HttpResponseMessage answer, string name, string? value)
    {
        if (value is not null)
        {
            Assert.True(answer.Headers.TryAddWithoutValidation(name, value));
        }

        return answer;
    }
}
