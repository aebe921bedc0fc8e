using ClaimTracker.Discord.Rest;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Discord.Tests.Rest.Limits;

/// <summary>
/// Runs asynchronous code on one thread and on its own time: whenever nothing is left to do, time goes on by one millisecond. So a minute
/// of queues takes a fraction of a second, and every run is the same.
/// </summary>
internal sealed class VirtualTime : SynchronizationContext
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    private readonly Queue<(SendOrPostCallback Work, object? State)> posted = new();
    private readonly FakeTimeProvider time = new();

    public static void Run(Func<TimeProvider, Task> test)
    {
        var outer = Current;
        var inner = new VirtualTime();
        SetSynchronizationContext(inner);
        try
        {
            inner.Finish(test(inner.time));
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (posted)
        {
            posted.Enqueue((d, state));
        }
    }

    private void Finish(Task task)
    {
        var end = time.GetUtcNow() + Longest;
        while (true)
        {
            while (Next() is { } next)
            {
                next.Work(next.State);
            }

            if (task.IsCompleted)
            {
                task.GetAwaiter().GetResult();
                return;
            }

            Assert.True(time.GetUtcNow() < end, "It never ends.");
            time.Advance(Step);
        }
    }

    private (SendOrPostCallback Work, object? State)? Next()
    {
        lock (posted)
        {
            return posted.TryDequeue(out var next) ? next : null;
        }
    }
}
