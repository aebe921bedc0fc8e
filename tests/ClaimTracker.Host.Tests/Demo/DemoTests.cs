using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Demo;
using ClaimTracker.Host.Tests.Commands;
using ClaimTracker.Host.Tests.Hosting;

namespace ClaimTracker.Host.Tests.Demo;

public sealed class DemoTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demo_prints_the_claims_of_the_samples_as_in_the_snapshot_and_serves_them()
    {
        using var workplace = new Workplace(("Web:Address", ServeCommandTests.AnyPort));
        using var program = ProgramProcess.Start(workplace, "demo");
        using var browser = new HttpClient();

        var sentence = await program.HearAsync("The board is on", Cancelled);
        var board = await browser.GetStringAsync(ServeCommandTests.AddressIn(sentence), Cancelled);
        program.Interrupt();
        var run = await program.EndAsync(Cancelled);

        Snapshot.Matches("Demo/demo.txt", run.Data);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("Orvelia guards every kilometer of its northern frontier", board);
    }

    [Slow]
    [Fact]
    public async Task Running_it_again_doubles_nothing()
    {
        using var workplace = new Workplace(("Web:Address", ServeCommandTests.AnyPort));
        await RunToBoardAsync(workplace);
        var first = (await workplace.RunAsync("claims", "--format", "csv")).Data;

        var again = await RunToBoardAsync(workplace);

        Assert.Equal(ExitCode.Done, again.ExitCode);
        Assert.Equal(3, again.Data.Split("(was here already)").Length - 1);
        Assert.Equal(first, (await workplace.RunAsync("claims", "--format", "csv")).Data);
    }

    [Fact]
    public void The_samples_are_dated_and_named_as_samples()
    {
        var samples = Sample.All();

        Assert.Equal(3, samples.Count);
        Assert.All(samples, sample => Assert.Equal("example.org", sample.Facts.Address!.Host));
        Assert.All(samples, sample => Assert.NotNull(sample.Facts.PublishedOn));
    }

    private static async Task<CommandRun> RunToBoardAsync(Workplace workplace)
    {
        using var program = ProgramProcess.Start(workplace, "demo");
        await program.HearAsync("The board is on", Cancelled);
        program.Interrupt();
        return await program.EndAsync(Cancelled);
    }
}
