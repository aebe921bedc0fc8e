using System.Diagnostics;
using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Core.Tests.Storage;

/// <summary>Several programs on one file.</summary>
[Slow]
public sealed class ProcessTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string NewFile => folder.File("new.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_processes_that_start_at_once_share_a_new_file_without_gap_or_double()
    {
        Process[] others =
        [
            .. Enumerable.Range(0, 2).Select(_ => Start(nameof(ProcessWork.Other_migrates_and_stores_ten))),
        ];

        Assert.All(await Task.WhenAll(others.Select(other => OtherProcess.FinishAsync(other, Stop))), Assert.Empty);
        Assert.Equal(Enumerable.Range(1, 2 * ProcessWork.Each), await NumbersAsync("Articles"));
        Assert.Equal(Enumerable.Range(1, 4 * ProcessWork.Each), await NumbersAsync("Claims"));
    }

    [Fact]
    public async Task A_process_that_is_killed_while_it_stores_leaves_whole_articles_only()
    {
        using var other = Start(nameof(ProcessWork.Other_stores_until_it_is_killed));
        while (!other.HasExited && await CountOrNoneAsync() < 3)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop);
        }

        other.Kill();
        await other.WaitForExitAsync(Stop);
        await SqliteFile.Database(NewFile).MigrateAsync(Stop);

        using var services = ProcessWork.Services(NewFile);
        Assert.Empty(await SqliteFile.Database(NewFile).FindFaultsAsync(Stop));
        Assert.Empty(await services.GetRequiredService<Databases>().FindBrokenPromisesAsync(Stop));
        Assert.Equal(2 * (await NumbersAsync("Articles")).Count, (await NumbersAsync("Claims")).Count);
    }

    public void Dispose() => folder.Dispose();

    private Process Start(string method) => OtherProcess.Start(NewFile, typeof(ProcessWork), method);

    private async Task<int> CountOrNoneAsync()
    {
        const string HasTable = "SELECT name FROM sqlite_master WHERE name = 'History'";
        return File.Exists(NewFile) && (await SqliteFile.ReadAsync(NewFile, HasTable, Stop)).Count > 0
            ? (await NumbersAsync("Articles")).Count
            : 0;
    }

    private async Task<List<int>> NumbersAsync(string table) =>
        [
            .. (await SqliteFile.ReadAsync(NewFile, $"SELECT CAST(Number AS TEXT) FROM {table}", Stop))
                .Select(int.Parse)
                .Order(),
        ];
}
