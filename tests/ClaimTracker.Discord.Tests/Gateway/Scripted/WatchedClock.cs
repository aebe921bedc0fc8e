using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Discord.Tests.Gateway.Scripted;

/// <summary>A clock the test moves, which also tells when somebody starts to wait for a certain time.</summary>
internal sealed class WatchedClock : FakeTimeProvider
{
    private readonly Lock mutex = new();
    private readonly List<WatchedTimer> asked = [];
    private int standing;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many timers have been made and not disposed.</summary>
    public int Standing => Volatile.Read(ref standing);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WatchedTimer(this, base.CreateTimer(callback, state, dueTime, period), dueTime);
        Interlocked.Increment(ref standing);
        lock (mutex)
        {
            asked.Add(timer);
            changed.TrySetResult();
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return timer;
    }

    /// <summary>Ends when somebody waits for this long, and then moves the clock by it.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await WhenAskedAsync(time);
        Advance(time);
    }

    /// <summary>Ends when somebody waits for this long; each waiting is found once, and none that is over.</summary>
    public async Task WhenAskedAsync(TimeSpan time)
    {
        while (!TryTake(time, out var next))
        {
            await next.Soon();
        }
    }

    private bool TryTake(TimeSpan time, out Task next)
    {
        lock (mutex)
        {
            next = changed.Task;
            return asked.Find(timer => timer.DueTime == time) is { } found && asked.Remove(found);
        }
    }

    private void Forget(WatchedTimer timer)
    {
        Interlocked.Decrement(ref standing);
        lock (mutex)
        {
            asked.Remove(timer);
        }
    }

    private sealed class WatchedTimer(WatchedClock clock, ITimer timer, TimeSpan dueTime) : ITimer
    {
        private int isDisposed;

        public TimeSpan DueTime => dueTime;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isDisposed, 1) == 0)
            {
                clock.Forget(this);
                timer.Dispose();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
