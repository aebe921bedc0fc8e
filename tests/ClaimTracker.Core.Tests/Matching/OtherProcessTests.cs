using ClaimTracker.Core.Matching;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Core.Tests.Matching;

public sealed class OtherProcessTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_another_process_stores_is_found()
    {
        var file = folder.File("shared.db");
        await SqliteFile.Database(file).MigrateAsync(Stop);
        await using var services = ProcessWork.Services(file);
        var databases = services.GetRequiredService<Databases>();
        var team = await databases.EnsureLocalTeamAsync(new TestClock(), Stop);
        await using var index = new ClaimIndex(databases, TimeProvider.System);
        Assert.Empty(await index.SearchAsync(team, "council", 100, Stop));

        using var other = OtherProcess.Start(
            file,
            typeof(ProcessWork),
            nameof(ProcessWork.Other_migrates_and_stores_ten)
        );
        Assert.Empty(await OtherProcess.FinishAsync(other, Stop));

        Assert.Equal(2 * ProcessWork.Each, (await index.SearchAsync(team, "council", 100, Stop)).Count);
    }

    public void Dispose() => folder.Dispose();
}
