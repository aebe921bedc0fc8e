using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Messages;

/// <summary>A name and a value inside an embed; up to three inline ones share a line.</summary>
public sealed record EmbedField
{
    public const int MostNameChars = 256;
    public const int MostValueChars = 1024;

    private EmbedField(string name, string value, bool inline) => (Name, Value, Inline) = (name, value, inline);

    public string Name { get; }

    public string Value { get; }

    public bool Inline { get; }

    /// <exception cref="DiscordLimitException">A part is blank or too long.</exception>
    public static EmbedField Create(string name, string value, bool isInline = false)
    {
        new LimitCheck("embed field").Text("name", name, MostNameChars).Text("value", value, MostValueChars).Done();
        return new EmbedField(name, value, isInline);
    }
}

/// <summary>The small line below an embed.</summary>
public sealed record EmbedFooter
{
    public const int MostChars = 2048;

    private EmbedFooter(string text) => Text = text;

    public string Text { get; }

    /// <exception cref="DiscordLimitException">The text is blank or too long.</exception>
    public static EmbedFooter Create(string text)
    {
        new LimitCheck("embed footer").Text("text", text, MostChars).Done();
        return new EmbedFooter(text);
    }
}

/// <summary>The small line above an embed's title.</summary>
public sealed record EmbedAuthor
{
    public const int MostChars = 256;
    private const int MostAddressChars = 2048;

    private EmbedAuthor(string name, Uri? url) => (Name, Url) = (name, url);

    public string Name { get; }

    public Uri? Url { get; }

    /// <exception cref="DiscordLimitException">The name is blank or too long, or the address is not http(s).</exception>
    public static EmbedAuthor Create(string name, Uri? address = null)
    {
        new LimitCheck("embed author")
            .Text("name", name, MostChars)
            .WebAddress("address", address, MostAddressChars)
            .Done();
        return new EmbedAuthor(name, address);
    }
}

public sealed record EmbedImage
{
    internal EmbedImage(Uri url) => Url = url;

    public Uri Url { get; }

    internal static bool IsFine(Uri? address) =>
        address
            is null
                or { IsAbsoluteUri: true, Scheme: "http" or "https" or "attachment", OriginalString.Length: <= 2048 };
}
