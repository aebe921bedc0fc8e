using System.Diagnostics.Metrics;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Rest.Self;
using ClaimTracker.Discord.Tests.Rest.Loopback;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Discord.Tests.Rest;

public sealed class RestRegistrationTests
{
    [Fact]
    public async Task One_client_serves_the_program()
    {
        await using var server = await LoopbackDiscord.StartAsync(
            (context, _) => Reply.With(context, 200, """{"id":"1","username":"desk"}""")
        );
        await using var services = Services(options => (options.Api, options.Token) = (server.Api, "t"));

        var user = await services
            .GetRequiredService<RestClient>()
            .GetCurrentUserAsync(TestContext.Current.CancellationToken);

        Assert.Equal("desk", user.Username);
        Assert.Same(services.GetRequiredService<RestClient>(), services.GetRequiredService<RestClient>());
    }

    [Fact]
    public async Task Settings_that_cannot_be_used_are_told()
    {
        await using var services = Services(options => options.Token = "two words");

        var problem = Assert.Throws<OptionsValidationException>(services.GetRequiredService<RestClient>);

        Assert.Contains("Discord:Token", problem.Message);
    }

    [Fact]
    public async Task Registering_twice_tells_each_problem_once()
    {
        var registered = new ServiceCollection().AddDiscordRest().AddDiscordRest();
        registered.Configure<RestOptions>(options => options.Tries = 0);
        await using var services = registered.BuildServiceProvider();

        var problem = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IOptions<RestOptions>>().Value
        );

        Assert.Single(problem.Failures);
    }

    [Fact]
    public async Task The_meter_counts_requests_waits_limits_and_retries()
    {
        var seen = new List<string>();
        using var listener = new MeterListener();
        await using var server = await LoopbackDiscord.StartAsync(
            (context, number) =>
                number switch
                {
                    1 => Reply.With(context, 502),
                    2 => Reply.With(context, 429, """{"message":"x","retry_after":0.01,"global":true}"""),
                    _ => Reply.With(context, 200, """{"id":"1","username":"desk"}"""),
                }
        );
        await using var services = Services(options => (options.Api, options.Token) = (server.Api, "t"));
        var client = services.GetRequiredService<RestClient>();
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name == RestMetrics.MeterName)
            {
                own.EnableMeasurementEvents(instrument);
            }
        };
        // Other tests use meters of that name at the same time; only this one calls that route there.
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument.Name, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument.Name, tags));
        listener.Start();

        await client.SendAsync(
            RestRoute.Get("meters/{meter_id}", "1"),
            body: null,
            RestJson.Default.CurrentUser,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            [
                "discord.rest.wait",
                "discord.rest.requests status=502",
                "discord.rest.duration status=502",
                "discord.rest.retries cause=502",
                "discord.rest.wait",
                "discord.rest.requests status=429",
                "discord.rest.duration status=429",
                "discord.rest.limited scope=global",
                "discord.rest.wait",
                "discord.rest.requests status=200",
                "discord.rest.duration status=200",
            ],
            seen
        );

        void Note(string name, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var all = tags.ToArray();
            if (all.Any(tag => tag.Value is "GET meters/{meter_id}"))
            {
                var others = all.Where(tag => tag.Key != "route").Select(tag => $" {tag.Key}={tag.Value}");
                seen.Add(name + string.Concat(others));
            }
        }
    }

    private static ServiceProvider Services(Action<DiscordOptions> configure) =>
        new ServiceCollection()
            .AddDiscordRest()
            .Configure(configure)
            .Configure<RestOptions>(options => options.RetryDelay = TimeSpan.Zero)
            .BuildServiceProvider();
}
