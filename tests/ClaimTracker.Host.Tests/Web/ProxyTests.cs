using System.Net;
using ClaimTracker.Host.Tests.Publishing;
using ClaimTracker.Host.Web.Access;

namespace ClaimTracker.Host.Tests.Web;

/// <summary>What a proxy says of the reader counts when the proxy is named, and never otherwise.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task Behind_a_named_proxy_with_tls_browsers_are_told_to_stay_there()
    {
        await using var program = await Press.StartAsync(("Web:Proxies", "10.0.0.0/8, 127.0.0.1"));

        using var tls = await AskAsync(program, "https", "203.0.113.7");
        using var plain = await AskAsync(program, "http", "203.0.113.7");

        Assert.Equal("max-age=31536000", tls.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.0/8")]
    public async Task What_nobody_vouches_for_is_not_believed(string proxies)
    {
        await using var program = await Press.StartAsync(("Web:Proxies", proxies));

        using var response = await AskAsync(program, "https", "203.0.113.7");

        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Readers_behind_a_named_proxy_do_not_share_their_tries()
    {
        await using var program = await Press.StartAsync(("Web:Proxies", "127.0.0.1"));
        await TryKeysAsync(program, "203.0.113.7");

        using var same = await AskAsync(program, "http", "203.0.113.7", "a wrong key");
        using var other = await AskAsync(program, "http", "203.0.113.8", "a wrong key");

        Assert.Equal(HttpStatusCode.TooManyRequests, same.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, other.StatusCode);
    }

    [Fact]
    public async Task Nobody_gets_more_tries_by_claiming_to_be_another()
    {
        await using var program = await Press.StartAsync(("Web:Proxies", "127.0.0.1"));
        // The proxy adds the address it sees behind those that the reader made up.
        for (var i = 0; i < SignInAttempts.Most; i++)
        {
            using var forged = await AskAsync(program, "http", $"198.51.100.{i}, 203.0.113.7", "a wrong key");
        }

        using var response = await AskAsync(program, "http", "198.51.100.99, 203.0.113.7", "a wrong key");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
    }

    private static async Task TryKeysAsync(ServedProgram program, string reader)
    {
        for (var i = 0; i < SignInAttempts.Most; i++)
        {
            using var response = await AskAsync(program, "http", reader, "a wrong key");
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    private static Task<HttpResponseMessage> AskAsync(
        ServedProgram program,
        string scheme,
        string reader,
        string? key = null
    ) =>
        program.SendAsync(
            HttpMethod.Get,
            key is null ? "/published" : "/api/v1/claims",
            request =>
            {
                request.Headers.Add("X-Forwarded-Proto", scheme);
                request.Headers.Add("X-Forwarded-For", reader);
                if (key is not null)
                {
                    request.Headers.Authorization = new("Bearer", key);
                }
            }
        );
}
