using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Messages;

/// <summary>Holds the <c>attachment://</c> addresses of a message against the files that go with it.</summary>
internal static class ShownFiles
{
    private const string Scheme = "attachment";
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".webp", ".gif"];

    public static LimitCheck Files(this LimitCheck check, OutgoingMessage message)
    {
        string[] names = [.. message.Files.Select(file => file.Name)];
        string[] inEmbeds = [.. message.Embeds.SelectMany(Addresses).Select(Name).OfType<string>()];
        string[] inComponents =
        [
            .. message.Components.SelectMany(part => part.All).SelectMany(Addresses).Select(Name).OfType<string>(),
        ];
        return check
            .Unique("names of files", names)
            .That(
                inEmbeds.Concat(inComponents).All(names.Contains),
                "an attachment:// address needs a file of this message"
            )
            .That(
                inEmbeds.All(name => Pictures.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)),
                $"an embed shows files of the kinds {string.Join(' ', Pictures)}"
            )
            .That(
                !message.IsLayout || names.All(inComponents.Contains),
                "each file of a message made of components needs a component that shows it"
            );
    }

    private static IEnumerable<Uri?> Addresses(Embed embed) => [embed.Image?.Url, embed.Thumbnail?.Url];

    private static IEnumerable<Uri?> Addresses(Component part) =>
        part switch
        {
            Thumbnail thumbnail => [thumbnail.Media.Url],
            MediaGallery gallery => gallery.Items.Select(item => item.Media.Url),
            FileDisplay display => [display.File.Url],
            _ => [],
        };

    // As it was written: a Uri makes the letters of a host small.
    private static string? Name(Uri? address) =>
        address?.Scheme == Scheme ? address.OriginalString[(Scheme.Length + "://".Length)..] : null;
}
