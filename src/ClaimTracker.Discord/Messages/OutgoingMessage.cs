using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Messages;

/// <summary>
/// A message that can be sent: as an answer, a follow-up, a post in a channel, or in the place of an earlier one. It pings nobody unless
/// <see cref="Mentions"/> names them.
/// </summary>
public sealed record OutgoingMessage
{
    public const int MostContentChars = 2000;
    public const int MostEmbeds = 10;
    public const int MostRows = 5;
    public const int MostFiles = 10;

    /// <summary>In a message made of components, counting those inside others.</summary>
    public const int MostComponents = 40;
    private const int MostBytesTogether = 25 * 1024 * 1024;

    private OutgoingMessage() { }

    public string? Content { get; private init; }

    public IReadOnlyList<Embed> Embeds { get; private init; } = [];

    public IReadOnlyList<Component> Components { get; private init; } = [];

    public IReadOnlyList<OutgoingFile> Files { get; private init; } = [];

    public AllowedMentions Mentions { get; private init; } = AllowedMentions.None;

    public MessageFlags Flags { get; private init; }

    /// <summary>Only the person who is answered sees it. Means nothing outside interactions.</summary>
    public bool IsPrivate => Flags.HasFlag(MessageFlags.Ephemeral);

    /// <summary>Made of components alone.</summary>
    public bool IsLayout => Flags.HasFlag(MessageFlags.ComponentsV2);

    /// <summary>The same, for the one person who asked.</summary>
    public OutgoingMessage ToPrivate() => this with { Flags = Flags | MessageFlags.Ephemeral };

    /// <summary>The same, for everybody in the channel.</summary>
    public OutgoingMessage ToPublic() => this with { Flags = Flags & ~MessageFlags.Ephemeral };

    /// <summary>
    /// The same with a small line at its end by which the bot finds it again among a channel's messages: a nonce is not shown there.
    /// </summary>
    /// <exception cref="DiscordLimitException">There is no room for it; it takes its length and 3 characters.</exception>
    public OutgoingMessage Marked(string mark)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mark);
        var marked = this with
        {
            Embeds =
                Embeds.Count > 0
                    ? [.. Embeds.SkipLast(1), Embeds[^1].Marked(mark)]
                    : [Embed.Create(footer: EmbedFooter.Create(mark))],
            // The flag would hide the line.
            Flags = Flags & ~MessageFlags.SuppressEmbeds,
        };
        marked.Check();
        return marked;
    }

    /// <summary>A message of text, embeds and rows of buttons or selects.</summary>
    /// <param name="content">Up to 2,000 characters.</param>
    /// <param name="embeds">Up to 10, with 6,000 characters together.</param>
    /// <param name="rows">Up to 5.</param>
    /// <param name="files">Up to 10, with 25 MiB together.</param>
    /// <param name="showsLinks">True: Discord may unfold links in the text; it always may when there are embeds.</param>
    /// <param name="rings">False: no notification sounds.</param>
    /// <exception cref="DiscordLimitException">Discord would refuse it; every reason is given.</exception>
    public static OutgoingMessage Create(
        string? content = null,
        IReadOnlyList<Embed>? embeds = null,
        IReadOnlyList<ActionRow>? rows = null,
        IReadOnlyList<OutgoingFile>? files = null,
        AllowedMentions? mentions = null,
        bool isPrivate = false,
        bool showsLinks = false,
        bool rings = true
    )
    {
        var message = new OutgoingMessage
        {
            Content = string.IsNullOrWhiteSpace(content) ? null : content,
            Embeds = [.. embeds ?? []],
            Components = [.. rows ?? []],
            Files = [.. files ?? []],
            Mentions = mentions ?? AllowedMentions.None,
            Flags =
                (isPrivate ? MessageFlags.Ephemeral : MessageFlags.None)
                | (
                    // The flag would hide the message's own embeds too.
                    showsLinks || embeds is { Count: > 0 }
                        ? MessageFlags.None
                        : MessageFlags.SuppressEmbeds
                )
                | (rings ? MessageFlags.None : MessageFlags.SuppressNotifications),
        };
        message.Check();
        return message;
    }

    /// <summary>A message made of components alone (Discord's second kind). A message of this kind stays of this kind.</summary>
    /// <exception cref="DiscordLimitException">Discord would refuse it; every reason is given.</exception>
    public static OutgoingMessage Layout(
        IReadOnlyList<ILayoutPart> parts,
        IReadOnlyList<OutgoingFile>? files = null,
        AllowedMentions? mentions = null,
        bool isPrivate = false,
        bool rings = true
    )
    {
        ArgumentNullException.ThrowIfNull(parts);
        var message = new OutgoingMessage
        {
            Components = [.. parts.Cast<Component>()],
            Files = [.. files ?? []],
            Mentions = mentions ?? AllowedMentions.None,
            Flags =
                MessageFlags.ComponentsV2
                | (isPrivate ? MessageFlags.Ephemeral : MessageFlags.None)
                | (rings ? MessageFlags.None : MessageFlags.SuppressNotifications),
        };
        message.CheckLayout();
        return message;
    }

    private void Check() =>
        CheckParts()
            .Most("content", Content, MostContentChars)
            .Count("embeds", Embeds.Count, 0, MostEmbeds)
            .Count("rows", Components.Count, 0, MostRows)
            .That(
                Embeds.Sum(embed => embed.Chars) <= Embed.MostCharsTogether,
                $"all embeds together may have {Embed.MostCharsTogether:N0} characters; got {Embeds.Sum(embed => embed.Chars):N0}"
            )
            .That(
                Content is not null || Embeds.Count > 0 || Components.Count > 0 || Files.Count > 0,
                "content, an embed, a row or a file is needed"
            )
            .Done();

    private void CheckLayout()
    {
        Component[] all = [.. Components.SelectMany(part => part.All)];
        var chars = all.OfType<TextDisplay>().Sum(text => text.Content.Length);
        CheckParts()
            .Count("components", all.Length, 1, MostComponents)
            .That(
                chars <= TextDisplay.MostChars,
                $"all texts together may have {TextDisplay.MostChars:N0} characters; got {chars:N0}"
            )
            .Done();
    }

    private LimitCheck CheckParts()
    {
        var bytes = Files.Sum(file => (long)file.Content.Length);
        return new LimitCheck("message")
            .Count("files", Files.Count, 0, MostFiles)
            .That(
                bytes <= MostBytesTogether,
                $"all files together may have {MostBytesTogether:N0} bytes; got {bytes:N0}"
            )
            .Files(this)
            .Unique("custom ids", Components.SelectMany(part => part.All).Select(part => part.OwnId).OfType<string>());
    }
}
