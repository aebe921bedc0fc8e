namespace ClaimTracker.Core.Watches;

/// <summary>
/// Lets one at a time ask a site for something, and leaves the site in peace for a moment after each. One instance serves all; safe to call
/// from every thread.
/// </summary>
public sealed class HostTurns
{
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Line> lines = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock door = new();
    private readonly TimeProvider time;
    private readonly TimeSpan pause;

    public HostTurns(TimeProvider time)
        : this(time, UsualPause) { }

    /// <param name="pause">Between the end of one turn and the beginning of the next.</param>
    internal HostTurns(TimeProvider time, TimeSpan pause) => (this.time, this.pause) = (time, pause);

    /// <summary>Waits until it is one's turn.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up; the others move up.</exception>
    public async Task<HostTurn> TakeAsync(Uri address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new HostTurn(this, await EnterAsync(address, cancellationToken));
    }

    /// <returns>Ends the turn when it is disposed of.</returns>
    internal async Task<IDisposable> EnterAsync(Uri address, CancellationToken cancellationToken)
    {
        var line = Join(address.IdnHost);
        try
        {
            await line.Turn.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(line);
            throw;
        }

        var turn = new Turn(this, line);
        try
        {
            if (line.FreeAt - time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private Line Join(string host)
    {
        lock (door)
        {
            var now = time.GetUtcNow();
            foreach (var (name, _) in lines.Where(one => one.Value.People == 0 && one.Value.FreeAt <= now).ToList())
            {
                lines.Remove(name, out var old);
                old!.Turn.Dispose();
            }

            if (!lines.TryGetValue(host, out var line))
            {
                lines.Add(host, line = new Line());
            }

            line.People++;
            return line;
        }
    }

    private void Leave(Line line)
    {
        lock (door)
        {
            line.People--;
        }
    }

    private void End(Line line)
    {
        lock (door)
        {
            line.FreeAt = time.GetUtcNow() + pause;
            line.Turn.Release();
            line.People--;
        }
    }

    // Those who stand before the door of one site, the one inside counted.
    private sealed class Line
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int People { get; set; }

        public DateTimeOffset FreeAt { get; set; }
    }

    private sealed class Turn(HostTurns turns, Line line) : IDisposable
    {
        private Line? held = line;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref held, null) is { } ending)
            {
                turns.End(ending);
            }
        }
    }
}

/// <summary>A turn at a site; ends when it is disposed of. For one task only.</summary>
public sealed class HostTurn : IDisposable
{
    private readonly HostTurns turns;
    private IDisposable? held;

    internal HostTurn(HostTurns turns, IDisposable held) => (this.turns, this.held) = (turns, held);

    /// <summary>
    /// Moves on to the site of another address: this turn ends, and that one begins when its time has come. Nobody holds one site while waiting
    /// for another, or two who want to change places would wait for ever.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller gave up; it has no turn any more.</exception>
    public async Task MoveAsync(Uri address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        Dispose();
        held = await turns.EnterAsync(address, cancellationToken);
    }

    public void Dispose()
    {
        held?.Dispose();
        held = null;
    }
}
