namespace ClaimTracker.Discord.Gateway;

/// <summary>How the connection to Discord's gateway is kept. The defaults suit a bot of one server or of two thousand.</summary>
public sealed class GatewayOptions
{
    /// <summary>The section of the configuration that holds these settings.</summary>
    public const string Section = "Discord:Gateway";

    /// <summary>Which events to ask for. Default <see cref="GatewayIntents.Guilds"/>; interactions come with any value.</summary>
    public GatewayIntents Intents { get; set; } = GatewayIntents.Guilds;

    /// <summary>The dot beside the bot's name. Default online.</summary>
    public OnlineStatus Status { get; set; } = OnlineStatus.Online;

    /// <summary>The line under the bot's name, at most 128 characters. Null or blank (the default): none.</summary>
    public string? Activity { get; set; }

    /// <summary>How that line is worded. Default <see cref="ActivityKind.Custom"/>: the text alone.</summary>
    public ActivityKind ActivityKind { get; set; } = ActivityKind.Custom;

    /// <summary>How many events are handled at the same time, 1 to 256. Default 16.</summary>
    public int Workers { get; set; } = 16;

    /// <summary>How many events may wait for a worker, 16 to 1,000,000. Default 4,096. When it is full, the oldest goes.</summary>
    public int QueueLimit { get; set; } = 4096;

    /// <summary>How many bytes of JSON may wait for a worker, 1 MiB to 4 GiB. Default 64 MiB. When it is full, the oldest goes.</summary>
    public long QueueBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>How long one event may be handled before its token is cancelled, 1 s to 1 h. Default 15 min, the life of an interaction's token.</summary>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long to wait for an open connection, and then for HELLO, 1 s to 2 min each. Default 20 s.</summary>
    public TimeSpan HelloTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long to wait for READY or RESUMED after HELLO, 1 s to 2 min. Default 15 s.</summary>
    public TimeSpan ReadyTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a close may take before the socket is dropped, 100 ms to 30 s. Default 5 s.</summary>
    public TimeSpan CloseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause between two attempts to connect, 1 s to 10 min. Default 60 s; a random part of 1, 2, 4... s up to it is waited.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a connection must have been ready before the pauses start small again, 1 s to 10 min. Default 30 s.</summary>
    public TimeSpan StableAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many new sessions may be started in an hour, 1 to 40. Default 20. Discord resets a bot's token after 1,000 in a day, so a fault
    /// that repeats must stay far below.
    /// </summary>
    public int SessionsPerHour { get; set; } = 20;

    /// <summary>How long events that are being handled may take to finish when the program stops, 0 to 1 min. Default 5 s.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether a stop leaves the session open (close code 4000): the bot stays shown as online for a while, and a later run of the same
    /// <see cref="GatewayShard"/> resumes it. Default false: the bot goes offline at once (1000).
    /// </summary>
    public bool KeepSessionOnStop { get; set; }
}
