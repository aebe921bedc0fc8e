using System.Data.Common;
using ClaimTracker.Core.Matching;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClaimTracker.Core.Tests.Matching;

public sealed class ReadingOnSqlite : ReadingTests<SqliteEngine>;

public sealed class ReadingOnSqlServer : ReadingTests<SqlServerEngine>;

/// <summary>The first reading of a team's claims: once, for all who wait, and again when it failed.</summary>
public abstract class ReadingTests<TEngine> : MatchingTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task Two_first_questions_read_once()
    {
        await StoreWordingsAsync("Rain fell.");
        var (gate, index) = Gated();
        await using var _ = index;

        var first = index.SearchAsync(Team, "rain", 5, Stop);
        var second = index.FindDecidedAsync(Team, "rain", null, 5, Stop);
        gate.Open();
        await first;
        await second;

        Assert.Equal(1, gate.FirstReadings);
    }

    [Fact]
    public async Task Who_types_is_not_made_to_wait_and_the_reading_goes_on()
    {
        await StoreWordingsAsync([.. Enumerable.Range(1, 510).Select(i => $"Rain fell on day {i}.")]);
        var (gate, index) = Gated();
        await using var _ = index;

        var waiting = index.SuggestAsync(Team, "rain", 2, Stop);
        await gate.Reached.WaitAsync(Stop);
        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([510, 509], (await waiting).Select(claim => claim.Number.Value));
        // C-3 is not among the newest 500, and is there all the same.
        Assert.Equal([3, 399], await EarlyAsync(index, "3"));
        gate.Open();
        Assert.Equal(510, (await index.SearchAsync(Team, "rain", 1_000, Stop)).Count);
        Assert.Equal(1, gate.FirstReadings);

        async Task<IEnumerable<int>> EarlyAsync(ClaimIndex one, string typed)
        {
            var early = one.SuggestAsync(Team, typed, 2, Stop);
            Clock.Advance(TimeSpan.FromSeconds(1));
            return (await early).Select(claim => claim.Number.Value);
        }
    }

    [Fact]
    public async Task A_reading_that_failed_is_tried_again()
    {
        await StoreWordingsAsync("Rain fell.");
        var (gate, index) = Gated();
        await using var _ = index;
        gate.Fail();

        await Assert.ThrowsAsync<InvalidOperationException>(() => index.SearchAsync(Team, "rain", 5, Stop));

        gate.Open();
        Assert.Single(await index.SearchAsync(Team, "rain", 5, Stop));
    }

    [Fact]
    public async Task Who_no_longer_waits_stops_nobody_else()
    {
        await StoreWordingsAsync("Rain fell.");
        var (gate, index) = Gated();
        await using var _ = index;
        using var hurry = new CancellationTokenSource();

        var hurried = index.SearchAsync(Team, "rain", 5, hurry.Token);
        var patient = index.SearchAsync(Team, "rain", 5, Stop);
        await hurry.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hurried);
        gate.Open();
        Assert.Single(await patient);
    }

    [Fact]
    public async Task The_end_of_the_program_stops_a_reading()
    {
        await StoreWordingsAsync("Rain fell.");
        var (gate, index) = Gated();
        var waiting = index.SearchAsync(Team, "rain", 5, Stop);
        await gate.Reached.WaitAsync(Stop);

        await index.DisposeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => index.SearchAsync(Team, "rain", 5, Stop));
    }

    [Fact]
    public async Task A_team_that_asks_nothing_for_an_hour_is_dropped_and_read_again()
    {
        await StoreWordingsAsync("Rain fell.");
        var (gate, index) = Gated();
        await using var _ = index;
        gate.Open();
        await index.SearchAsync(Team, "rain", 5, Stop);

        Clock.Advance(TimeSpan.FromMinutes(59));
        await index.SearchAsync(Team, "rain", 5, Stop);
        Clock.Advance(TimeSpan.FromMinutes(59));
        await index.SearchAsync(Team, "rain", 5, Stop);
        Assert.Equal(1, gate.FirstReadings);

        Clock.Advance(TimeSpan.FromMinutes(66));
        Assert.Single(await index.SearchAsync(Team, "rain", 5, Stop));
        Assert.Equal(2, gate.FirstReadings);
    }

    private (Gate Gate, ClaimIndex Index) Gated()
    {
        var gate = new Gate();
        return (gate, new ClaimIndex(new Databases(new GatedContexts(Database, gate)), Clock));
    }

    private sealed class GatedContexts(IDatabase database, Gate gate) : IDbContextFactory<ClaimTrackerContext>
    {
        public ClaimTrackerContext CreateDbContext()
        {
            var builder = new DbContextOptionsBuilder<ClaimTrackerContext>();
            database.Configure(builder);
            return new ClaimTrackerContext(builder.AddInterceptors(gate).Options);
        }
    }

    /// <summary>Lets the reading of a team's claims through when it is open, and counts the readings that begin at the first claim.</summary>
    private sealed class Gate : DbCommandInterceptor
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int firstReadings;

        public Task Reached => reached.Task;

        public int FirstReadings => firstReadings;

        public void Open()
        {
            if (open.Task.IsFaulted)
            {
                open = new TaskCompletionSource();
            }

            open.SetResult();
        }

        public void Fail() => open.SetException(new InvalidOperationException("The gate is shut."));

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            if (command.CommandText.Contains("StreamNewAsync", StringComparison.Ordinal))
            {
                var after = command.Parameters.Cast<DbParameter>().Select(one => one.Value).OfType<int>();
                Interlocked.Add(ref firstReadings, after.Contains(0) ? 1 : 0);
                reached.TrySetResult();
                await open.Task.WaitAsync(cancellationToken);
            }

            return result;
        }
    }
}
