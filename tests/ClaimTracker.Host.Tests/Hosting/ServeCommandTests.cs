using System.Net;
using System.Net.Sockets;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Hosting;
using ClaimTracker.Host.Tests.Commands;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ClaimTracker.Host.Tests.Hosting;

public sealed class ServeCommandTests
{
    /// <summary>The operating system chooses a port that is free at that moment.</summary>
    internal const string AnyPort = "http://127.0.0.1:0";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_board_is_served_until_an_interrupt_stops_it_cleanly()
    {
        using var workplace = new Workplace(("Web:Address", AnyPort));
        using var program = ProgramProcess.Start(workplace, "serve");
        using var browser = new HttpClient();

        var sentence = await program.HearAsync("The board is on", Cancelled);
        var address = AddressIn(sentence);
        var answer = await browser.GetAsync($"{address}/healthz", Cancelled);
        program.Interrupt();
        var run = await program.EndAsync(Cancelled);

        Assert.Equal($"The board is on {address} — Ctrl+C stops it.", sentence);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Empty(run.Data);
        Assert.Equal("Stopped.", run.Sentences[^1]);
    }

    [Fact]
    public async Task An_interrupt_stops_it_even_when_a_script_started_it_in_the_background()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This test needs a Unix shell.");
        using var workplace = new Workplace(("Web:Address", AnyPort));
        using var program = ProgramProcess.StartInBackground(workplace, "serve");

        await program.HearAsync("The board is on", Cancelled);
        program.Interrupt();
        var run = await program.EndAsync(Cancelled);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("Stopped.", run.Sentences[^1]);
    }

    [Fact]
    public async Task Without_a_verb_it_serves()
    {
        using var workplace = new Workplace(("Web:Address", AnyPort));
        using var program = ProgramProcess.Start(workplace);

        var sentence = await program.HearAsync("The board is on", Cancelled);
        program.Interrupt();

        Assert.StartsWith("http://127.0.0.1:", AddressIn(sentence));
        Assert.DoesNotContain(":0", AddressIn(sentence));
        Assert.Equal(ExitCode.Done, (await program.EndAsync(Cancelled)).ExitCode);
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_what_to_do()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        using var workplace = new Workplace(("Web:Address", address));

        var run = await workplace.RunAsync("serve");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal(
            [$"The address {address} is in use by another program; stop that one, or set Web:Address to a free port."],
            run.Sentences
        );
    }

    /// <summary>Where it cannot listen it must not log a bot in, nor send what is due.</summary>
    [Fact]
    public void Nothing_starts_before_the_program_listens()
    {
        using var program = WebProgram.Build(
            new ConfigurationBuilder()
                .AddInMemoryCollection([new("Discord:Token", "a.token.here"), new("Web:Address", "http://127.0.0.1:0")])
                .Build()
        );

        var services = program.Services.GetServices<IHostedService>().ToList();

        Assert.Equal("GenericWebHostService", services[0].GetType().Name);
        Assert.True(services.Count > 3, "The bot and the schedule start after it.");
    }

    /// <summary>Where the program says that its board is.</summary>
    internal static string AddressIn(string sentence) => sentence.Split(' ')[4];
}
