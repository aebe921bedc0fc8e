namespace ClaimTracker.Discord.Gateway;

/// <summary>Holds the state for everyone who looks or waits.</summary>
internal sealed class StateBoard(TimeProvider time)
{
    private readonly Lock mutex = new();
    private TaskCompletionSource changed = NewSource();
    private GatewayState current = new GatewayState.Connecting(time.GetUtcNow());

    public GatewayState Current
    {
        get
        {
            lock (mutex)
            {
                return current;
            }
        }
    }

    /// <summary>Null before the first READY.</summary>
    public GatewayIdentity? Identity { get; private set; }

    /// <summary>READY or RESUMED came.</summary>
    /// <param name="identity">Null when an earlier session goes on.</param>
    public void Connected(GatewayIdentity? identity)
    {
        lock (mutex)
        {
            Identity = identity ?? Identity;
            Change(new GatewayState.Connected(time.GetUtcNow(), Resumed: identity is null));
        }
    }

    /// <summary>There is no connection, and there will be one.</summary>
    /// <param name="reason">Null when there is nothing to say yet.</param>
    public void Connecting(string? reason)
    {
        lock (mutex)
        {
            // How long it has been away counts from the moment it went, not from the last attempt.
            Change(
                current switch
                {
                    GatewayState.Connected => new GatewayState.Reconnecting(time.GetUtcNow(), reason ?? ""),
                    GatewayState.Reconnecting before => before with { Reason = reason ?? before.Reason },
                    GatewayState.Connecting before => before with { Note = reason ?? before.Note },
                    _ => new GatewayState.Connecting(time.GetUtcNow(), reason),
                }
            );
        }
    }

    public void Failed(GatewayFailure failure)
    {
        lock (mutex)
        {
            Change(new GatewayState.Failed(time.GetUtcNow(), failure));
        }
    }

    public void Stopped()
    {
        lock (mutex)
        {
            Change(new GatewayState.Stopped(time.GetUtcNow()));
        }
    }

    public async Task<GatewayState> WaitAsync(Func<GatewayState, bool> isWanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (state, next) = Look();
            if (isWanted(state))
            {
                return state;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    private (GatewayState State, Task Next) Look()
    {
        lock (mutex)
        {
            return (current, changed.Task);
        }
    }

    private void Change(GatewayState to)
    {
        current = to;
        changed.SetResult();
        changed = NewSource();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
