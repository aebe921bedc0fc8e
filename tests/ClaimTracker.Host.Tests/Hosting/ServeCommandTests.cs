using System.Net;
using System.Net.Sockets;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Tests.Commands;

namespace ClaimTracker.Host.Tests.Hosting;

public sealed class ServeCommandTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_board_is_served_until_an_interrupt_stops_it_cleanly()
    {
        var address = FreeAddress();
        using var workplace = new Workplace(("Web:Address", address));
        using var program = ProgramProcess.Start(workplace, "serve");
        using var browser = new HttpClient();

        var sentence = await program.HearAsync("The board is on", Cancelled);
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
        using var workplace = new Workplace(("Web:Address", FreeAddress()));
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
        var address = FreeAddress();
        using var workplace = new Workplace(("Web:Address", address));
        using var program = ProgramProcess.Start(workplace);

        var sentence = await program.HearAsync("The board is on", Cancelled);
        program.Interrupt();

        Assert.Contains(address, sentence);
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

    internal static string FreeAddress()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
    }
}
