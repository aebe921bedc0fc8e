namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>Something a person asked for, until somebody takes note of it. Safe to use from every thread.</summary>
internal sealed class Signal
{
    private TaskCompletionSource source = NewSource();

    /// <summary>Ends when it is raised.</summary>
    public Task Raised => Volatile.Read(ref source).Task;

    public bool IsRaised => Raised.IsCompleted;

    public void Raise() => Volatile.Read(ref source).TrySetResult();

    /// <summary>Takes note of it.</summary>
    /// <returns>Whether it had been raised.</returns>
    public bool Take() => IsRaised && Interlocked.Exchange(ref source, NewSource()).Task.IsCompleted;

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
