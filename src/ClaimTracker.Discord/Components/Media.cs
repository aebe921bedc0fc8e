using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Components;

/// <summary>Where a picture or a film is: an http(s) address, or <c>attachment://name</c> of a file of the same message.</summary>
public sealed record MediaAddress
{
    private const int MostChars = 2048;

    private MediaAddress(Uri url) => Url = url;

    public Uri Url { get; }

    /// <exception cref="DiscordLimitException">The address is of another kind or too long.</exception>
    public static MediaAddress Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        new LimitCheck("media address")
            .That(
                address is { IsAbsoluteUri: true, Scheme: "http" or "https" or "attachment" },
                $"an http(s) or attachment:// address is needed; got '{address}'"
            )
            .Most("address", address.OriginalString, MostChars)
            .Done();
        return new MediaAddress(address);
    }
}

/// <summary>A small picture beside the texts of a section.</summary>
public sealed record Thumbnail : Component, IAccessory
{
    internal const int MostDescriptionChars = 1024;

    private Thumbnail(MediaAddress media, string? description) => (Media, Description) = (media, description);

    public MediaAddress Media { get; }

    /// <summary>What it shows, for people who cannot see it.</summary>
    public string? Description { get; }

    /// <exception cref="DiscordLimitException">The description is blank or longer than 1,024 characters.</exception>
    public static Thumbnail Create(MediaAddress media, string? description = null)
    {
        new LimitCheck("thumbnail").OptionalText("description", description, MostDescriptionChars).Done();
        return new Thumbnail(media, description);
    }
}

/// <summary>One to ten pictures or films.</summary>
public sealed record MediaGallery : Component, IContainerPart
{
    public const int MostItems = 10;

    private MediaGallery(IReadOnlyList<GalleryItem> items) => Items = items;

    public IReadOnlyList<GalleryItem> Items { get; }

    /// <exception cref="DiscordLimitException">There are none or more than ten.</exception>
    public static MediaGallery Of(params IReadOnlyList<GalleryItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        new LimitCheck("gallery").Count("items", items.Count, 1, MostItems).Done();
        return new MediaGallery([.. items]);
    }
}

public sealed record GalleryItem
{
    private GalleryItem(MediaAddress media, string? description) => (Media, Description) = (media, description);

    public MediaAddress Media { get; }

    public string? Description { get; }

    /// <exception cref="DiscordLimitException">The description is blank or longer than 1,024 characters.</exception>
    public static GalleryItem Create(MediaAddress media, string? description = null)
    {
        new LimitCheck("gallery item").OptionalText("description", description, Thumbnail.MostDescriptionChars).Done();
        return new GalleryItem(media, description);
    }
}

/// <summary>A file of the same message, shown with its name.</summary>
public sealed record FileDisplay : Component, IContainerPart
{
    private FileDisplay(MediaAddress file) => File = file;

    public MediaAddress File { get; }

    /// <exception cref="DiscordLimitException">The address is not an <c>attachment://</c> one.</exception>
    public static FileDisplay Create(MediaAddress file)
    {
        ArgumentNullException.ThrowIfNull(file);
        new LimitCheck("file display")
            .That(file.Url.Scheme == "attachment", $"an attachment:// address is needed; got '{file.Url}'")
            .Done();
        return new FileDisplay(file);
    }
}
