using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Tests.Commands;
using ClaimTracker.Host.Tests.Hosting;

namespace ClaimTracker.Host.Tests.Articles;

[Slow]
public sealed class KilledAddTests
{
    /// <summary>Delays in milliseconds that fall before, inside and after the transaction.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(120)]
    public Task A_kill_in_the_middle_of_add_leaves_the_whole_article_or_nothing(int milliseconds) =>
        KillAsync(milliseconds);

    [Fact]
    public async Task Twenty_kills_at_any_moment_leave_the_whole_article_or_nothing()
    {
        for (var milliseconds = 0; milliseconds < 400; milliseconds += 20)
        {
            await KillAsync(milliseconds);
        }
    }

    /// <summary>The text is long, so that storing it takes a while.</summary>
    private static async Task KillAsync(int milliseconds)
    {
        const int Sentences = 4000;
        using var workplace = new Workplace();
        await workplace.RunAsync("db", "migrate");
        var story = string.Join(
            ' ',
            Enumerable.Range(1, Sentences).Select(i => $"Council number {i} closed two schools.")
        );
        var file = workplace.Write("long.txt", story);
        using var program = ProgramProcess.Start(workplace, "add", file);

        await WriteBegunAsync(workplace.DatabaseFile);
        await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        program.Kill();
        await program.EndAsync(TestContext.Current.CancellationToken);

        var check = await workplace.RunAsync("db", "check");
        var claims = (await workplace.RunAsync("claims", "--format", "csv")).Data.Count(c => c == '\n') - 1;
        var again = await workplace.RunAsync("add", file);
        Assert.Equal(ExitCode.Done, check.ExitCode);
        Assert.Contains(claims, new[] { 0, Sentences });
        Assert.Equal(ExitCode.Done, again.ExitCode);
        Assert.Equal("A-1", again.Data.Trim());
    }

    /// <summary>The write-ahead log grows from nothing when the program starts to write.</summary>
    private static async Task WriteBegunAsync(string database)
    {
        var log = new FileInfo(database + "-wal");
        for (var waited = 0; waited < 20_000 && !(log.Exists && log.Length > 0); waited += 5)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
            log.Refresh();
        }
    }
}
