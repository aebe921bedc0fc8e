using System.Net;
using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Tests.Articles.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Xunit;

namespace ClaimTracker.Core.Tests.Articles.Fetching;

public sealed class GuardedConnectionTests
{
    [Theory]
    [InlineData("http://127.0.0.1/", "Private")]
    [InlineData("http://2130706433/", "Private")]
    [InlineData("http://[::1]:8080/", "Private")]
    [InlineData("http://192.168.0.1/admin", "Private")]
    [InlineData("http://site.example:25/", "BadPort")]
    [InlineData("http://me@site.example/", "HasPassword")]
    [InlineData("ftp://site.example/", "NotWeb")]
    [InlineData("mailto:desk@site.example", "NotWeb")]
    [InlineData("/story", "BadAddress")]
    public async Task An_address_that_may_not_be_asked_is_refused_before_any_question(string address, string key)
    {
        using var fetcher = new ArticleFetcher(
            Options.Create(new IntakeOptions()),
            TimeProvider.System,
            AddressPolicy.PublicOnly,
            (_, _) => throw new InvalidOperationException("Nobody should ask for a name.")
        );

        var outcome = await fetcher.FetchAsync(
            new Uri(address, UriKind.RelativeOrAbsolute),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(key, Reads.Refused(outcome).Key);
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("127.0.0.1,10.0.0.1")]
    [InlineData("::ffff:127.0.0.9")]
    public async Task A_public_name_with_a_private_address_is_refused(string addresses)
    {
        var asked = false;
        await using var site = await LoopbackSite.StartAsync(_ =>
        {
            asked = true;
            return Task.CompletedTask;
        });
        using var fetcher = Fetches.Fetcher(site.Port, resolve: (_, _) => Task.FromResult(Parsed(addresses)));

        var refusal = Reads.Refused(await fetcher.FetchAsync(site.At("/"), TestContext.Current.CancellationToken));

        Assert.Equal("Private", refusal.Key);
        Assert.False(asked);
    }

    [Fact]
    public async Task A_name_that_turns_private_is_caught_on_the_next_connection()
    {
        var answers = new Queue<string>(["127.0.0.1", "127.0.0.2"]);
        await using var site = await LoopbackSite.StartAsync(context =>
            context.Response.WriteAsync("The first time it was public.")
        );
        using var fetcher = Fetches.Fetcher(site.Port, resolve: (_, _) => Task.FromResult(Parsed(answers.Dequeue())));

        var first = await fetcher.FetchAsync(site.At("/"), TestContext.Current.CancellationToken);
        var second = await fetcher.FetchAsync(site.At("/"), TestContext.Current.CancellationToken);

        Assert.True(first.Is(out _, out _));
        Assert.Equal("Private", Reads.Refused(second).Key);
    }

    [Fact]
    public async Task A_name_is_asked_once_for_each_connection_so_that_no_second_answer_counts()
    {
        var asked = 0;
        await using var site = await LoopbackSite.StartAsync(context =>
            context.Response.WriteAsync("One question, one connection.")
        );
        using var fetcher = Fetches.Fetcher(
            site.Port,
            resolve: (_, _) => Task.FromResult(Parsed(++asked == 1 ? "127.0.0.1" : "127.0.0.2"))
        );

        var outcome = await fetcher.FetchAsync(site.At("/"), TestContext.Current.CancellationToken);

        Assert.True(outcome.Is(out _, out _));
        Assert.Equal(1, asked);
    }

    private static IPAddress[] Parsed(string addresses) => [.. addresses.Split(',').Select(IPAddress.Parse)];
}
