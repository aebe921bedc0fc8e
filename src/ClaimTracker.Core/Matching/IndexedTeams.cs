using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Matching;

/// <summary>The teams whose claims are in memory, or on the way there.</summary>
internal sealed class IndexedTeams : IAsyncDisposable
{
    private readonly Lock door = new();
    private readonly Dictionary<TeamId, Entry> entries = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly Databases databases;
    private readonly TimeProvider time;
    private readonly TimeSpan longestIdle;
    private readonly ITimer sweeping;
    private bool isDisposed;

    public IndexedTeams(Databases databases, TimeProvider time, TimeSpan longestIdle, TimeSpan betweenSweeps)
    {
        (this.databases, this.time, this.longestIdle) = (databases, time, longestIdle);
        sweeping = time.CreateTimer(_ => Sweep(), null, betweenSweeps, betweenSweeps);
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (door)
            {
                return entries.Count;
            }
        }
    }

    /// <summary>The claims of a team, and the first reading of them, which is begun when there was none or the last one failed.</summary>
    public (TeamClaims Claims, Task Reading) Enter(TeamId team)
    {
        lock (door)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            if (!entries.TryGetValue(team, out var entry))
            {
                entries.Add(team, entry = new Entry(new TeamClaims(databases, team)));
            }

            if (entry.Reading is null or { IsCompleted: true, IsCompletedSuccessfully: false })
            {
                // Elsewhere: SQLite reads on the thread that asks, and the one who asked may not want to wait for it.
                entry.Reading = Task.Run(() => entry.Claims.CatchUpAsync(stopping.Token), stopping.Token);
            }

            entry.LastAsked = time.GetUtcNow();
            return (entry.Claims, entry.Reading);
        }
    }

    public async ValueTask DisposeAsync()
    {
        List<Task> readings;
        lock (door)
        {
            if (isDisposed)
            {
                return;
            }

            isDisposed = true;
            readings = [.. entries.Values.Select(entry => entry.Reading).OfType<Task>()];
            entries.Clear();
        }

        await sweeping.DisposeAsync();
        await stopping.CancelAsync();
        // Whoever waited for one has been told how it ended.
        await Task.WhenAll(readings).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }

    private void Sweep()
    {
        var now = time.GetUtcNow();
        lock (door)
        {
            var idle = entries.Where(entry =>
                now - entry.Value.LastAsked >= longestIdle && entry.Value.Reading is { IsCompleted: true }
            );
            foreach (var team in idle.Select(entry => entry.Key).ToList())
            {
                entries.Remove(team);
            }
        }
    }

    private sealed class Entry(TeamClaims claims)
    {
        public TeamClaims Claims { get; } = claims;

        public Task? Reading { get; set; }

        public DateTimeOffset LastAsked { get; set; }
    }
}
