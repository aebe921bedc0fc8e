using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Citations.Files;

public static class EvidenceFileQueries
{
    /// <summary>The bytes of a file; absent when the team has no such file.</summary>
    public static Task<byte[]?> ReadBytesAsync(
        this ClaimTrackerContext db,
        EvidenceFileId file,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<EvidenceContent>()
            .Where(content => content.FileId == file)
            .Select(content => content.Bytes)
            .TagWith(nameof(ReadBytesAsync))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The team's file with these bytes, tracked; absent when there is none.</summary>
    internal static Task<EvidenceFile?> FindFileAsync(
        this ClaimTrackerContext db,
        byte[] hash,
        CancellationToken cancellationToken
    ) =>
        db.Set<EvidenceFile>()
            .Where(file => file.Hash == hash)
            .TagWith(nameof(FindFileAsync))
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>The file of a citation; absent when the team has no such file.</summary>
    internal static Task<EvidenceFile?> FindFileAsync(
        this ClaimTrackerContext db,
        EvidenceFileId file,
        CancellationToken cancellationToken
    ) =>
        db.Set<EvidenceFile>()
            .Where(row => row.Id == file)
            .TagWith(nameof(FindFileAsync))
            .SingleOrDefaultAsync(cancellationToken);
}
