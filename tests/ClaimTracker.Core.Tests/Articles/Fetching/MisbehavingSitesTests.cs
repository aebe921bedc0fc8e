using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Tests.Articles.Reading;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace ClaimTracker.Core.Tests.Articles.Fetching;

/// <summary>The servers here never finish by themselves, so a slow machine changes nothing in what is tested.</summary>
public sealed class MisbehavingSitesTests
{
    private static readonly IntakeOptions Impatient = new() { Timeout = TimeSpan.FromMilliseconds(300) };

    [Fact]
    public async Task A_site_that_never_answers_is_given_up()
    {
        await using var site = RawSite.Start((_, token) => Task.Delay(Timeout.Infinite, token));

        var refusal = Reads.Refused(await Fetches.FetchAsync(site.Address, Impatient));

        Assert.Equal(
            "The whole page has to arrive within 0.3 seconds, and raw.example took longer; try again later, or paste the text here.",
            refusal.ToString()
        );
    }

    [Fact]
    public async Task A_body_that_drips_does_not_win_time()
    {
        await using var site = RawSite.Start(
            async (stream, token) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(), token);
                while (true)
                {
                    await stream.WriteAsync("a"u8.ToArray(), token);
                    await Task.Delay(20, token);
                }
            }
        );

        Assert.Equal("TooSlow", Reads.Refused(await Fetches.FetchAsync(site.Address, Impatient)).Key);
    }

    [Fact]
    public async Task An_endless_body_ends_at_the_limit()
    {
        await using var site = RawSite.Start(
            async (stream, token) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"u8.ToArray(), token);
                while (true)
                {
                    await stream.WriteAsync(new byte[4096], token);
                }
            }
        );

        Assert.Equal("TooLarge", Reads.Refused(await Fetches.FetchAsync(site.Address)).Key);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999999999\r\n\r\n<p>", "TooLarge")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\n<p>Half a", "BrokenOff")]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHalf",
        "BrokenOff"
    )]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain",
        "BrokenOff"
    )]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n", "Empty")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://[bad\r\nContent-Length: 0\r\n\r\n", "BadRedirect")]
    [InlineData("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", "BadRedirect")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", "BrokenOff")]
    [InlineData("", "BrokenOff")]
    public async Task A_damaged_answer_is_put_into_words(string answer, string key)
    {
        await using var site = RawSite.Start(
            async (stream, token) => await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer), token)
        );

        Assert.Equal(key, Reads.Refused(await Fetches.FetchAsync(site.Address)).Key);
    }

    [Fact]
    public async Task Nobody_listening_is_said_plainly()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var refusal = Reads.Refused(await Fetches.FetchAsync(new Uri($"http://gone.example:{port}/")));

        Assert.Equal(
            "The site has to answer, and gone.example cannot be reached; try again later, or paste the text here.",
            refusal.ToString()
        );
    }

    [Fact]
    public async Task An_unknown_name_is_said_plainly()
    {
        using var fetcher = Fetches.Fetcher(
            80,
            resolve: (_, _) => throw new SocketException((int)SocketError.HostNotFound)
        );

        var outcome = await fetcher.FetchAsync(
            new Uri("http://nowhere.example/"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            "The site has to exist, and there is none called nowhere.example; check the spelling.",
            Reads.Refused(outcome).ToString()
        );
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest(
            "CN=site.example",
            key,
            HashAlgorithmName.SHA256
        ).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await using var site = await LoopbackSite.StartAsync(
            _ => Task.CompletedTask,
            listen => listen.UseHttps(certificate)
        );

        var refusal = Reads.Refused(await Fetches.FetchAsync(new Uri($"https://site.example:{site.Port}/")));

        Assert.Equal("NotSecure", refusal.Key);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_told_that_the_site_is_slow()
    {
        await using var site = RawSite.Start((_, token) => Task.Delay(Timeout.Infinite, token));
        using var fetcher = Fetches.Fetcher(site.Address.Port);
        using var given = new CancellationTokenSource();

        var fetching = fetcher.FetchAsync(site.Address, given.Token);
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }
}
