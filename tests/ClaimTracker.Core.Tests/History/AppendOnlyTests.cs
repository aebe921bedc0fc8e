using ClaimTracker.Core.History;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.History;

public sealed class AppendOnlyOnSqlite : AppendOnlyTests<SqliteEngine>;

public sealed class AppendOnlyOnSqlServer : AppendOnlyTests<SqlServerEngine>;

public abstract class AppendOnlyTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task A_line_of_the_history_cannot_be_changed()
    {
        await StoreAsync(Some.Content());
        await using var db = Databases.Open(Team);
        var line = await db.Set<HistoryEntry>().SingleAsync(Stop);
        db.Entry(line).Property(entry => entry.ActorName).CurrentValue = "Somebody else";

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
        Assert.Equal("Anna", await StoredActorAsync());
    }

    [Fact]
    public async Task A_line_of_the_history_cannot_be_deleted()
    {
        await StoreAsync(Some.Content());
        await using var db = Databases.Open(Team);
        db.Remove(await db.Set<HistoryEntry>().SingleAsync(Stop));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
        Assert.Equal("Anna", await StoredActorAsync());
    }

    [Fact]
    public async Task Saving_without_waiting_refuses_it_too()
    {
        await StoreAsync(Some.Content());
        await using var db = Databases.Open(Team);
        db.Remove(await db.Set<HistoryEntry>().SingleAsync(Stop));

        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    private async Task<string> StoredActorAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.Set<HistoryEntry>().Select(entry => entry.ActorName).SingleAsync(Stop);
    }
}
