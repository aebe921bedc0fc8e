using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.Limits;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Posts;

/// <summary>Stores uploads and decides which files a message has after a request.</summary>
internal sealed class FileShelf(World world)
{
    private const int MaxFiles = 10;
    private const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Keeps one file that a person or the bot uploaded.</summary>
    public StoredFile Store(Upload upload, KeptFile? entry, Channel channel, bool isEphemeral)
    {
        if (upload.Bytes.Length > MaxBytes)
        {
            throw ApiErrors.FileTooLarge();
        }

        var file = new StoredFile(
            world.Ids.Next(),
            entry?.Name ?? upload.Name,
            upload.ContentType,
            upload.Bytes,
            entry?.Description,
            entry?.IsSpoiler ?? false,
            isEphemeral,
            channel.Id
        );
        world.Keep(file);
        return file;
    }

    /// <summary>
    /// The files of a message: uploads in their order, and of those it already has the ones that <c>attachments</c> lists. Without
    /// <c>attachments</c> all of them stay.
    /// </summary>
    public IReadOnlyList<StoredFile> Arrange(
        Channel channel,
        IReadOnlyList<Upload> uploads,
        IReadOnlyList<KeptFile>? listed,
        IReadOnlyList<StoredFile> existing
    )
    {
        RefuseUnknown(uploads, listed, existing);
        var kept = listed is null ? existing : existing.Where(file => listed.Any(entry => entry.Id == file.Id));
        var added = uploads.Select(upload =>
            Store(upload, listed?.FirstOrDefault(e => e.Id == upload.Number), channel, isEphemeral: false)
        );
        List<StoredFile> files = [.. kept, .. added];
        return files.Count <= MaxFiles
            ? files
            : throw FormErrors.One("attachments", "BASE_TYPE_MAX_LENGTH", $"Must be {MaxFiles} or fewer in length.");
    }

    private static void RefuseUnknown(
        IReadOnlyList<Upload> uploads,
        IReadOnlyList<KeptFile>? listed,
        IReadOnlyList<StoredFile> existing
    )
    {
        foreach (var (position, entry) in (listed ?? []).Index())
        {
            if (existing.All(file => file.Id != entry.Id) && uploads.All(upload => upload.Number != entry.Id))
            {
                throw FormErrors.One(
                    $"attachments.{position}.id",
                    "ATTACHMENT_NOT_FOUND",
                    $"Attachment data for attachment id {entry.Id} was not found."
                );
            }
        }
    }
}
