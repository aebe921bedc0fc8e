namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>The presence people should see, and its version. Only the newest matters: one that is overtaken is never sent.</summary>
internal sealed class PresenceBoard(GatewayPresence first)
{
    private readonly Lock mutex = new();
    private (GatewayPresence Presence, int Version) current = (first, 1);

    public (GatewayPresence Presence, int Version) Current
    {
        get
        {
            lock (mutex)
            {
                return current;
            }
        }
    }

    public void Set(GatewayPresence presence)
    {
        lock (mutex)
        {
            current = (presence, current.Version + 1);
        }
    }
}
