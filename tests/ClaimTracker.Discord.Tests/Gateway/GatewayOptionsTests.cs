using System.Diagnostics.Metrics;
using ClaimTracker.Discord.Gateway;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Discord.Tests.Gateway;

public sealed class GatewayOptionsTests
{
    [Fact]
    public void The_defaults_are_good() => Assert.True(Validate(new GatewayOptions()).Succeeded);

    [Fact]
    public void All_problems_are_told_at_once_with_key_limit_and_value()
    {
        var result = Validate(
            new GatewayOptions
            {
                Intents = (GatewayIntents)(1 << 30),
                Status = (OnlineStatus)9,
                ActivityKind = (ActivityKind)1,
                Activity = new string('a', 129),
                Workers = 0,
                QueueLimit = 1,
                QueueBytes = 1,
                SessionsPerHour = 41,
                HandlerTimeout = TimeSpan.Zero,
                HelloTimeout = TimeSpan.FromMinutes(3),
                ReadyTimeout = TimeSpan.Zero,
                CloseTimeout = TimeSpan.Zero,
                LongestPause = TimeSpan.Zero,
                StableAfter = TimeSpan.Zero,
                DrainTimeout = TimeSpan.FromSeconds(-1),
            }
        );

        Assert.Equal(15, result.Failures!.Count());
        Assert.Contains("Property Discord:Gateway:Workers: must be between 1 and 256; got 0.", result.Failures!);
        Assert.Contains(
            "Property Discord:Gateway:HelloTimeout: must be between 00:00:01 and 00:02:00; got 00:03:00.",
            result.Failures!
        );
    }

    [Fact]
    public void They_are_read_from_the_configuration_and_checked()
    {
        using var services = Services(
            ("Discord:Gateway:Intents", "Guilds, MessageContent"),
            ("Discord:Gateway:Workers", "0")
        );

        var problem = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IOptions<GatewayOptions>>().Value
        );

        Assert.Contains("Discord:Gateway:Workers", Assert.Single(problem.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void The_shard_is_a_service_of_the_program()
    {
        using var services = Services(("Discord:Gateway:Intents", "Guilds"));

        Assert.Contains(services.GetServices<IHostedService>(), service => service is GatewayService);
        Assert.IsType<GatewayState.Connecting>(services.GetRequiredService<GatewayShard>().State);
    }

    private static ValidateOptionsResult Validate(GatewayOptions options) =>
        new GatewayOptionsValidator().Validate(null, options);

    private static ServiceProvider Services(params (string Key, string Value)[] settings) =>
        new ServiceCollection()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value))
                    .Build()
            )
            .AddLogging()
            .AddSingleton<IMeterFactory, Scripted.TestMeters>()
            .AddSingleton<IGatewayDirectory, Scripted.ScriptedDirectory>()
            .AddSingleton<IGatewayHandler, Scripted.RecordingHandler>()
            .AddDiscordGateway()
            .BuildServiceProvider();
}
