using System.Globalization;
using System.Net;
using ClaimTracker.Core.Access;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Tests.Web;

public sealed class RequestRateTests
{
    private const string Api = "/api/v1/claims";

    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.1");

    private readonly SetClock clock = new(new DateTimeOffset(2026, 11, 20, 9, 0, 50, TimeSpan.Zero));

    [Fact]
    public void So_many_are_free_in_a_minute_of_the_clock_and_the_next_minute_begins_anew()
    {
        using var rate = RateOf(2);

        Assert.Equal(new Turn(true, 2, 1, 10), rate.Take(null, Here));
        clock.Now += TimeSpan.FromSeconds(4);
        Assert.Equal(new Turn(true, 2, 0, 6), rate.Take(null, Here));
        clock.Now += TimeSpan.FromSeconds(5);
        Assert.Equal(new Turn(false, 2, 0, 1), rate.Take(null, Here));
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(new Turn(true, 2, 1, 60), rate.Take(null, Here));
    }

    [Fact]
    public void Each_key_and_each_address_without_one_has_its_own()
    {
        using var rate = RateOf(1);
        KeyHolder?[] keys = [null, KeyHolder.Operator, Key(1), Key(2)];

        Assert.All(keys, key => Assert.True(rate.Take(key, Here).IsFree));
        Assert.True(rate.Take(null, IPAddress.Parse("192.0.2.2")).IsFree);
        Assert.All(keys, key => Assert.False(rate.Take(key, Here).IsFree));
        Assert.False(rate.Take(Key(1), IPAddress.Parse("192.0.2.9")).IsFree);
        Assert.False(rate.Take(null, Here.MapToIPv6()).IsFree);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", true)]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.2", true)]
    [InlineData("192.0.2.1", "192.0.2.2", true)]
    public void Whoever_has_one_address_of_a_network_has_them_all(string one, string other, bool isElsewhere)
    {
        using var rate = RateOf(1);

        Assert.True(rate.Take(null, IPAddress.Parse(one)).IsFree);
        Assert.Equal(isElsewhere, rate.Take(null, IPAddress.Parse(other)).IsFree);
    }

    [Fact]
    public async Task Every_answer_of_the_api_says_how_many_are_left_and_no_other_does()
    {
        await using var program = await ServedProgram.StartAsync();
        var made = await program.MakeKeyAsync(ApiKeyScope.Read);

        using var good = await program.SendWithAsync(made.Secret, Api);
        using var bad = await program.SendWithAsync(made.Secret, $"{Api}?limit=x");
        using var closed = await program.GetAsync(Api);
        using var nowhere = await program.GetAsync("/api/nowhere");
        using var page = await program.GetAsync("/");

        Assert.All([good, bad, closed, nowhere], answer => Assert.Equal(600, Read(answer, "RateLimit-Limit")));
        Assert.All([good, bad, closed], answer => Assert.InRange(Read(answer, "RateLimit-Remaining"), 597, 599));
        Assert.All([good, bad, closed], answer => Assert.InRange(Read(answer, "RateLimit-Reset"), 1, 60));
        Assert.False(page.Headers.Contains("RateLimit-Limit"));
    }

    [Fact]
    public async Task A_failure_says_it_too()
    {
        await using var program = await ServedProgram.StartAsync(("Web:Key", "a key of some length"));
        await Damage.OverwriteAsync(program);

        using var response = await program.SendWithAsync("a key of some length", Api);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(600, Read(response, "RateLimit-Limit"));
    }

    [Fact]
    public async Task Too_many_have_to_wait_and_another_key_and_the_supervisor_do_not()
    {
        await using var program = await ServedProgram.StartAsync(("Web:RequestsPerMinute", "2"));
        var made = await program.MakeKeyAsync(ApiKeyScope.Read);
        var other = await program.MakeKeyAsync(ApiKeyScope.Read);
        var answers = new List<HttpResponseMessage>();
        // Of five at least one is too many, even when a minute ends between them.
        for (var i = 0; i < 5; i++)
        {
            answers.Add(await program.SendWithAsync(made.Secret, Api));
        }

        var late = answers.First(answer => answer.StatusCode != HttpStatusCode.OK);
        using var another = await program.SendWithAsync(other.Secret, Api);
        using var health = await program.SendWithAsync(made.Secret, "/healthz");

        await Problem.IsAsync(late, 429, "The API answers 2 requests a minute");
        Assert.Equal(Read(late, "RateLimit-Reset"), (int)late.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Equal(0, Read(late, "RateLimit-Remaining"));
        Assert.Equal(HttpStatusCode.OK, another.StatusCode);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        answers.ForEach(answer => answer.Dispose());
    }

    [Fact]
    public async Task Wrong_keys_do_not_each_have_their_own()
    {
        await using var program = await ServedProgram.StartAsync(("Web:RequestsPerMinute", "2"));
        await program.MakeKeyAsync(ApiKeyScope.Read);
        var details = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            using var response = await program.SendWithAsync($"ct_wrong{i}", Api);
            details.Add((await response.JsonAsync()).GetProperty("detail").GetString()!);
        }

        Assert.Contains(details, detail => detail.Contains("Web:RequestsPerMinute"));
    }

    private static int Read(HttpResponseMessage response, string name) =>
        int.Parse(response.Headers.GetValues(name).Single(), CultureInfo.InvariantCulture);

    private static KeyHolder Key(long id) =>
        KeyHolder.Of(new LiveApiKey(new ApiKeyId(id), "bot", ApiKeyScope.Read, null));

    private RequestRate RateOf(int perMinute) =>
        new(Options.Create(new WebOptions { RequestsPerMinute = perMinute }), clock);
}
