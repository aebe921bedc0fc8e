using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.State;

/// <summary>Discord's numbers for kinds of messages; only those that the simulator makes.</summary>
public enum MessageKind
{
    Plain = 0,
    Reply = 19,
    SlashCommand = 20,
    MenuCommand = 23,
}

/// <summary>Discord's message flags that matter here.</summary>
[Flags]
public enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    HasThread = 1 << 5,
    Private = 1 << 6,
    Thinking = 1 << 7,
    SuppressNotifications = 1 << 12,
    Layout = 1 << 15,
}

/// <summary>Who a message rang for.</summary>
public sealed record Pings(IReadOnlyList<User> Users, IReadOnlyList<Role> Roles, bool Everyone)
{
    public static readonly Pings None = new([], [], Everyone: false);
}

/// <summary>A message, with its embeds and components as Discord would send them.</summary>
public sealed class Message
{
    internal Message(ulong id, Channel channel, User author, DateTimeOffset at) =>
        (Id, Channel, Author, At) = (id, channel, author, at);

    public ulong Id { get; }

    public Channel Channel { get; }

    public User Author { get; }

    public DateTimeOffset At { get; }

    public MessageKind Kind { get; internal set; }

    public string Content { get; internal set; } = "";

    public MessageFlags Flags { get; internal set; }

    /// <summary>Null: never edited.</summary>
    public DateTimeOffset? EditedAt { get; internal set; }

    /// <summary>The one person who sees a private ("ephemeral") answer; null: everybody in the channel does.</summary>
    public User? OnlyFor { get; internal set; }

    /// <summary>The message this one replies to; null: none. May have been deleted.</summary>
    public Message? RepliesTo { get; internal set; }

    /// <summary>The thread that was opened on this message.</summary>
    public Channel? Thread { get; internal set; }

    public Pings Pings { get; internal set; } = Pings.None;

    public bool IsDeleted { get; internal set; }

    public bool IsThinking => Flags.HasFlag(MessageFlags.Thinking);

    public IReadOnlyList<StoredFile> Files { get; internal set; } = [];

    /// <summary>The command this message answers, such as <c>claim show</c>; null: none.</summary>
    public string? UsedCommand { get; internal set; }

    /// <summary>The interaction this message answers, as <c>interaction_metadata</c>; null: none.</summary>
    internal JsonObject? Metadata { get; set; }

    internal JsonArray Embeds { get; set; } = [];

    internal JsonArray Components { get; set; } = [];
}

/// <summary>A file somebody uploaded.</summary>
/// <param name="IsEphemeral">Came with a command's option or a modal: Discord keeps it for a short time only.</param>
public sealed record StoredFile(
    ulong Id,
    string Name,
    string ContentType,
    byte[] Bytes,
    string? Description,
    bool IsSpoiler,
    bool IsEphemeral,
    ulong ChannelId
);
