using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Core.Tests.Storage;

/// <summary>What the other processes of <see cref="ProcessTests"/> do; never run by themselves.</summary>
public sealed class ProcessWork
{
    public const int Each = 10;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Other_migrates_and_stores_ten()
    {
        await SqliteFile.Database(OtherProcess.File).MigrateAsync(Stop);
        using var services = Services(OtherProcess.File);
        for (var i = 0; i < Each; i++)
        {
            await StoreAsync(services.GetRequiredService<Databases>());
        }
    }

    [Fact(Explicit = true)]
    public async Task Other_stores_until_it_is_killed()
    {
        await SqliteFile.Database(OtherProcess.File).MigrateAsync(Stop);
        using var services = Services(OtherProcess.File);
        while (true)
        {
            await StoreAsync(services.GetRequiredService<Databases>());
        }
    }

    internal static ServiceProvider Services(string file) =>
        new ServiceCollection().AddSingleton<IDatabase>(SqliteFile.Database(file)).AddStorage().BuildServiceProvider();

    private static async Task StoreAsync(Databases databases)
    {
        var team = await databases.EnsureLocalTeamAsync(new TestClock(), Stop);
        var text = Some.FreshText();
        await databases.StoreArticleAsync(
            team,
            Some.Content(text),
            [Some.Draft(text), Some.Draft(text)],
            Some.Anna,
            Some.Noon,
            Stop
        );
    }
}
