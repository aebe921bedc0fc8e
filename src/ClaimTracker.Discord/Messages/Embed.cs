using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Messages;

/// <summary>A framed part of a message: title, text, fields, footer.</summary>
public sealed record Embed
{
    public const int MostTitleChars = 256;
    public const int MostDescriptionChars = 4096;
    public const int MostFields = 25;

    /// <summary>All embeds of one message together.</summary>
    public const int MostCharsTogether = 6000;
    private const int MostColour = 0xFFFFFF;
    private const int MostAddressChars = 2048;

    private Embed() { }

    public string? Title { get; private init; }

    public string? Description { get; private init; }

    public Uri? Url { get; private init; }

    public int? Color { get; private init; }

    public DateTimeOffset? Timestamp { get; private init; }

    public EmbedAuthor? Author { get; private init; }

    public EmbedFooter? Footer { get; private init; }

    public EmbedImage? Image { get; private init; }

    public EmbedImage? Thumbnail { get; private init; }

    public IReadOnlyList<EmbedField>? Fields { get; private init; }

    /// <summary>What counts towards <see cref="MostCharsTogether"/>.</summary>
    internal int Chars =>
        (Title?.Length ?? 0)
        + (Description?.Length ?? 0)
        + (Author?.Name.Length ?? 0)
        + (Footer?.Text.Length ?? 0)
        + (Fields?.Sum(part => part.Name.Length + part.Value.Length) ?? 0);

    /// <summary>The same with <paramref name="mark"/> at the end of its footer, which is cut when both do not fit.</summary>
    internal Embed Marked(string mark)
    {
        const string between = " · ";
        var room = EmbedFooter.MostChars - between.Length - mark.Length;
        var text = Footer is { } footer ? $"{Fitting.Fit(footer.Text, room)}{between}{mark}" : mark;
        return this with { Footer = EmbedFooter.Create(text) };
    }

    /// <summary>An embed. At least one part is needed.</summary>
    /// <param name="title">Up to 256 characters.</param>
    /// <param name="description">Up to 4,096 characters.</param>
    /// <param name="address">Where the title leads; http(s).</param>
    /// <param name="colour">The bar at the side: 0 to 0xFFFFFF.</param>
    /// <param name="fields">Up to 25.</param>
    /// <param name="image">An http(s) address, or <c>attachment://name</c> of a file of the same message.</param>
    /// <exception cref="DiscordLimitException">Discord would refuse it; every reason is given.</exception>
    public static Embed Create(
        string? title = null,
        string? description = null,
        Uri? address = null,
        int? colour = null,
        IReadOnlyList<EmbedField>? fields = null,
        EmbedAuthor? author = null,
        EmbedFooter? footer = null,
        Uri? image = null,
        Uri? thumbnail = null,
        DateTimeOffset? at = null
    )
    {
        new LimitCheck("embed")
            .OptionalText("title", title, MostTitleChars)
            .OptionalText("description", description, MostDescriptionChars)
            .WebAddress("address", address, MostAddressChars)
            .Number("colour", colour, 0, MostColour)
            .Count("fields", fields?.Count ?? 0, 0, MostFields)
            .That(
                EmbedImage.IsFine(image),
                $"image needs an http(s) or attachment:// address of at most 2,048 characters"
            )
            .That(
                EmbedImage.IsFine(thumbnail),
                $"thumbnail needs an http(s) or attachment:// address of at most 2,048 characters"
            )
            .That(
                title is not null
                    || description is not null
                    || fields is { Count: > 0 }
                    || author is not null
                    || footer is not null
                    || image is not null
                    || thumbnail is not null,
                "at least one part is needed"
            )
            .Done();
        return new Embed
        {
            Title = title,
            Description = description,
            Url = address,
            Color = colour,
            Fields = fields is { Count: > 0 } ? [.. fields] : null,
            Author = author,
            Footer = footer,
            Image = image is null ? null : new EmbedImage(image),
            Thumbnail = thumbnail is null ? null : new EmbedImage(thumbnail),
            Timestamp = at,
        };
    }
}
