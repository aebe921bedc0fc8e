using ClaimTracker.Discord.Rest.Transport;

namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>A call that stands in a line.</summary>
internal sealed class Waiter(RestCall call)
{
    // Whoever lets it go holds a lock; the call must not go on inside it.
    private readonly TaskCompletionSource<Permit?> turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RestCall Call => call;

    public TimeSpan Deadline => call.Deadline ?? TimeSpan.MaxValue;

    /// <summary>Ends when its turn comes.</summary>
    public Task<Permit?> Turn => turn.Task;

    /// <summary>The line it stands in; null: in none any more. Guarded by the lock of the line's owner.</summary>
    public WaitingLine? Line { get; set; }

    public void Go(Permit? permit) => turn.SetResult(permit);

    public void Refuse(DiscordRateLimitedException refusal) => turn.SetException(refusal);

    public void Cancel(CancellationToken cancellationToken) => turn.SetCanceled(cancellationToken);
}
