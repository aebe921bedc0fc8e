using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Core.Tests.Storage;

public sealed class MigrationLockTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string LockFile => folder.File("new.db") + ".migrating";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_at_a_time_has_it()
    {
        var inside = 0;
        var most = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(
                        async () =>
                        {
                            await using var mine = await MigrationLock.TakeAsync(folder.File("new.db"), Stop);
                            most = Math.Max(most, Interlocked.Increment(ref inside));
                            await Task.Yield();
                            Interlocked.Decrement(ref inside);
                        },
                        Stop
                    )
                )
        );

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Who_waits_can_give_up()
    {
        await using var held = await MigrationLock.TakeAsync(folder.File("new.db"), Stop);
        using var giveUp = new CancellationTokenSource();
        var waiting = MigrationLock.TakeAsync(folder.File("new.db"), giveUp.Token);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task The_file_of_a_killed_process_holds_nobody_up()
    {
        await File.WriteAllTextAsync(LockFile, "", Stop);

        await using var mine = await MigrationLock.TakeAsync(folder.File("new.db"), Stop);
    }

    [Fact]
    public async Task A_lock_that_can_never_be_had_is_not_waited_for()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux(),
            "Only Linux refuses to write to a program that runs; run it there."
        );
        File.CreateSymbolicLink(LockFile, Environment.ProcessPath!);

        var failure = await Assert.ThrowsAsync<SqliteException>(() =>
            SqliteFile.Database(folder.File("new.db")).MigrateAsync(Stop).WaitAsync(TimeSpan.FromSeconds(10), Stop)
        );
        Assert.Contains("cannot be opened", SqliteFile.Database("new.db").Explain(failure)?.ToString());
    }

    [Fact]
    public async Task A_lock_file_that_is_a_folder_is_not_waited_for()
    {
        Directory.CreateDirectory(LockFile);

        await Assert.ThrowsAsync<SqliteException>(() =>
            SqliteFile.Database(folder.File("new.db")).MigrateAsync(Stop).WaitAsync(TimeSpan.FromSeconds(10), Stop)
        );
    }

    public void Dispose() => folder.Dispose();
}
