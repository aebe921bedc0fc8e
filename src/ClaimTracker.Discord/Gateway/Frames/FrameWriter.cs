using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClaimTracker.Discord.Gateway.Frames;

/// <summary>
/// Writes the messages this client sends, into one buffer that is used again: what a method returns is good until the next call.
/// </summary>
internal sealed class FrameWriter : IDisposable
{
    /// <summary>A longer message makes Discord close with 4002.</summary>
    public const int MostBytes = 4096;

    private const string Library = "ClaimTracker.Discord";

    private readonly ArrayBufferWriter<byte> buffer = new(MostBytes);
    private readonly Utf8JsonWriter json;

    public FrameWriter() =>
        // The text goes to Discord alone, never into a page.
        json = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );

    /// <summary>"Still here, and this is the last event that came."</summary>
    /// <param name="sequence">The last event's number; null before the first.</param>
    public ReadOnlyMemory<byte> Heartbeat(long? sequence)
    {
        Begin(Opcodes.Heartbeat);
        WriteSequence("d", sequence);
        return End();
    }

    public ReadOnlyMemory<byte> Resume(string token, string sessionId, long? sequence)
    {
        Begin(Opcodes.Resume);
        json.WriteStartObject("d");
        json.WriteString("token", token);
        json.WriteString("session_id", sessionId);
        WriteSequence("seq", sequence);
        json.WriteEndObject();
        return End();
    }

    public ReadOnlyMemory<byte> Identify(string token, GatewayIntents intents, GatewayPresence presence)
    {
        Begin(Opcodes.Identify);
        json.WriteStartObject("d");
        json.WriteString("token", token);
        json.WriteNumber("intents", (int)intents);
        WriteProperties();
        json.WriteStartArray("shard");
        json.WriteNumberValue(0);
        json.WriteNumberValue(1);
        json.WriteEndArray();
        WritePresence("presence", presence);
        json.WriteEndObject();
        return End();
    }

    public ReadOnlyMemory<byte> PresenceUpdate(GatewayPresence presence)
    {
        Begin(Opcodes.PresenceUpdate);
        WritePresence("d", presence);
        return End();
    }

    public void Dispose() => json.Dispose();

    private void Begin(int op)
    {
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        json.WriteNumber("op", op);
    }

    private ReadOnlyMemory<byte> End()
    {
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenCount <= MostBytes
            ? buffer.WrittenMemory
            : throw new InvalidOperationException(
                $"A frame needs at most {MostBytes} bytes; this one has {buffer.WrittenCount}."
            );
    }

    private void WriteSequence(string property, long? sequence)
    {
        if (sequence is { } number)
        {
            json.WriteNumber(property, number);
        }
        else
        {
            json.WriteNull(property);
        }
    }

    private void WriteProperties()
    {
        json.WriteStartObject("properties");
        json.WriteString("os", OperatingSystemName());
        json.WriteString("browser", Library);
        json.WriteString("device", Library);
        json.WriteEndObject();
    }

    private void WritePresence(string property, GatewayPresence presence)
    {
        json.WriteStartObject(property);
        json.WriteNull("since");
        json.WriteStartArray("activities");
        if (presence.Activity is { } activity)
        {
            WriteActivity(activity);
        }

        json.WriteEndArray();
        json.WriteString("status", StatusWord(presence.Status));
        json.WriteBoolean("afk", false);
        json.WriteEndObject();
    }

    private void WriteActivity(GatewayActivity activity)
    {
        json.WriteStartObject();
        json.WriteNumber("type", (int)activity.Kind);
        if (activity.Kind == ActivityKind.Custom)
        {
            // Discord wants a name here too, and shows the state alone.
            json.WriteString("name", "Custom Status");
            json.WriteString("state", activity.Text);
        }
        else
        {
            json.WriteString("name", activity.Text);
        }

        json.WriteEndObject();
    }

    private static string StatusWord(OnlineStatus status) =>
        status switch
        {
            OnlineStatus.Idle => "idle",
            OnlineStatus.DoNotDisturb => "dnd",
            OnlineStatus.Invisible => "invisible",
            _ => "online",
        };

    private static string OperatingSystemName() =>
        OperatingSystem.IsWindows() ? "windows"
        : OperatingSystem.IsMacOS() ? "macos"
        : "linux";
}
