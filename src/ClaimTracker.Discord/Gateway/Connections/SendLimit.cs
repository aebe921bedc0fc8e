namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>
/// Discord takes 120 messages per connection in 60 s and closes with 4008 after more. Five of them are kept for heartbeats, so that a
/// burst of other messages never makes the connection look dead. Used by the sender alone.
/// </summary>
internal sealed class SendLimit(TimeProvider time)
{
    public const int Most = 120;
    public const int KeptForHeartbeats = 5;

    // Messages travel for different times: what left here 60 s apart may arrive closer together.
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(61);

    private readonly Queue<long> sent = new(Most);

    /// <summary>How long the next message has to wait; zero when it may go now.</summary>
    public TimeSpan WaitFor(bool isHeartbeat)
    {
        while (sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
        {
            sent.Dequeue();
        }

        var most = isHeartbeat ? Most : Most - KeptForHeartbeats;
        return sent.Count < most ? TimeSpan.Zero : Window - time.GetElapsedTime(sent.ElementAt(sent.Count - most));
    }

    public void Count() => sent.Enqueue(time.GetTimestamp());
}
