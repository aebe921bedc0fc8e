using System.Globalization;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary>Claims as a file in memory, as far as it goes.</summary>
/// <param name="Claims">How many are in it; when it is too large, how many there are.</param>
/// <param name="File">Absent when it would be larger than it may, or when there is no claim.</param>
internal sealed record ExportFile(int Claims, OutgoingFile? File)
{
    /// <summary>Writes the team's claims that are meant; stops soon after the limit.</summary>
    public static Task<ExportFile> WriteAsync(
        ClaimTrackerContext db,
        ExportFormat format,
        ClaimFilter filter,
        long mostBytes,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        return WriteAsync(
            db.StreamRowsAsync(filter),
            ExportRoutes.Forms.Of(format),
            $"claims{Suffix(filter.Article?.ToString())}",
            mostBytes,
            () => CountAsync(db, filter, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>The same of what the world reads.</summary>
    /// <param name="root">Where the world reads it, without a slash at its end.</param>
    public static Task<ExportFile> WritePublishedAsync(
        ClaimTrackerContext db,
        ExportFormat format,
        PublicationFilter filter,
        string root,
        long mostBytes,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        return WriteAsync(
            db.StreamPublicationsAsync(filter, PublicationOrder.Newest).Select(claim => PublishedRow.Of(claim, root)),
            PublishedFiles.Forms.Of(format),
            $"published{Suffix(filter.Article?.ToString())}",
            mostBytes,
            async () => (await db.CountByRatingAsync(filter, cancellationToken)).Sum(count => count.Count),
            cancellationToken
        );
    }

    private static async Task<ExportFile> WriteAsync<T>(
        IAsyncEnumerable<T> all,
        RowWriter<T> form,
        string name,
        long mostBytes,
        Func<Task<int>> countAsync,
        CancellationToken cancellationToken
    )
    {
        using var bytes = new MemoryStream();
        var (claims, limit) = (0, Math.Min(mostBytes, OutgoingFile.UsualMostBytes));
        var rows = all.TakeWhile(_ => bytes.Length <= limit).Select(row => Counted(row, ref claims));
        await form.WriteAsync(rows, bytes, cancellationToken);
        return bytes.Length > limit
            ? new ExportFile(await countAsync(), File: null)
            : new ExportFile(
                claims,
                claims == 0 ? null : OutgoingFile.Create($"{name}.{form.Ending}", bytes.ToArray())
            );
    }

    private static async Task<int> CountAsync(
        ClaimTrackerContext db,
        ClaimFilter filter,
        CancellationToken cancellationToken
    )
    {
        var counts = await db.CountByStateAsync(filter, cancellationToken);
        return counts.Where(count => filter.State is null || filter.State == count.Key).Sum(count => count.Value);
    }

    private static T Counted<T>(T row, ref int claims)
    {
        claims++;
        return row;
    }

    private static string Suffix(string? article) =>
        article is null ? "" : string.Create(CultureInfo.InvariantCulture, $"-{article}");
}
