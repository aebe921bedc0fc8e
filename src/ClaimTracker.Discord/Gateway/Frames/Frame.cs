namespace ClaimTracker.Discord.Gateway.Frames;

/// <summary>One message from Discord, cut open: what kind it is and where its payload lies in the bytes it was read from.</summary>
/// <param name="Op">The opcode; see <see cref="Opcodes"/>.</param>
/// <param name="Sequence">The event's number in the session; null when there is none.</param>
/// <param name="Name">The event's name as it stands in the JSON, without its quotation marks; empty when there is none.</param>
/// <param name="Data">The payload's bytes; <see cref="Range.Start"/> = end when there is none.</param>
/// <param name="UnknownFields">How many fields beside those it has.</param>
internal readonly record struct Frame(int Op, long? Sequence, Range Name, Range Data, int UnknownFields = 0);

/// <summary>The kinds of messages of the gateway that this client speaks.</summary>
internal static class Opcodes
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int PresenceUpdate = 3;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;
}
