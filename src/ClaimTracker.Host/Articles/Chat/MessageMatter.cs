using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>What of a message is to be checked.</summary>
internal abstract record MessageMatter
{
    // "Is this true?" and the like beside a link; more than that is somebody's own text.
    private const int LittleElseWords = 8;

    private static readonly string[] ReadableTypes =
    [
        "text/plain",
        "text/html",
        "text/markdown",
        "application/xhtml+xml",
    ];
    private static readonly string[] ReadableNames = [".txt", ".text", ".html", ".htm", ".xhtml", ".md"];

    private MessageMatter() { }

    /// <summary>The page it links to.</summary>
    public sealed record Page(Uri Address) : MessageMatter;

    /// <summary>A text that is attached to it. Discord makes one of its own accord from what is too long for a message.</summary>
    public sealed record File(Attachment Attachment) : MessageMatter;

    /// <summary>Its own words.</summary>
    public sealed record Words(string Text) : MessageMatter;

    /// <summary>Absent when there is nothing to read: a picture, say.</summary>
    public static MessageMatter? Of(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Attachments?.FirstOrDefault(IsReadable) is { } file)
        {
            return new File(file);
        }

        var (addresses, own) = (
            MessageWords.Addresses(message.Content),
            MessageWords.WithoutAddresses(message.Content)
        );
        return addresses.Count > 0 && Count(own) <= LittleElseWords ? new Page(addresses[0])
            : own.Any(char.IsLetter) ? new Words(MessageWords.Of(message.Content))
            : OfEmbed(message.Embeds);
    }

    // Other bots announce articles this way.
    private static MessageMatter? OfEmbed(IReadOnlyList<MessageEmbed>? embeds) =>
        embeds
            ?.Select(embed =>
                MessageWords.Addresses(embed.Url) is [var address, ..] ? new Page(address)
                : MessageWords.Of(embed.Description) is { Length: > 0 } words ? new Words(words)
                : (MessageMatter?)null
            )
            .FirstOrDefault(matter => matter is not null);

    private static bool IsReadable(Attachment file) =>
        file.ContentType is { } type
            ? ReadableTypes.Contains(type.Split(';')[0].Trim().ToLowerInvariant(), StringComparer.Ordinal)
            : ReadableNames.Any(name => file.Filename.EndsWith(name, StringComparison.OrdinalIgnoreCase));

    private static int Count(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
