using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary>Claims as a file in memory, as far as it goes.</summary>
/// <param name="Claims">How many are in it; when it is too large, how many there are.</param>
/// <param name="File">Absent when it would be larger than it may, or when there is no claim.</param>
internal sealed record ExportFile(int Claims, OutgoingFile? File)
{
    /// <summary>Writes the claims that are meant; stops soon after the limit.</summary>
    public static async Task<ExportFile> WriteAsync(
        ClaimTrackerContext db,
        ExportFormat format,
        ClaimFilter filter,
        long mostBytes,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var bytes = new MemoryStream();
        var (claims, limit) = (0, Math.Min(mostBytes, OutgoingFile.UsualMostBytes));
        var rows = db.StreamRowsAsync(filter)
            .TakeWhile(_ => bytes.Length <= limit)
            .Select(row => Counted(row, ref claims));
        await (
            format == ExportFormat.Csv
                ? ClaimsCsv.WriteAsync(rows, bytes, cancellationToken)
                : ClaimsJson.WriteAsync(rows, bytes, cancellationToken)
        );
        if (bytes.Length > limit)
        {
            var counts = await db.CountByStateAsync(filter, cancellationToken);
            return new ExportFile(
                counts.Where(count => IsMeant(count.Key, filter)).Sum(count => count.Value),
                File: null
            );
        }

        return new ExportFile(
            claims,
            claims == 0 ? null : OutgoingFile.Create(NameOf(format, filter), bytes.ToArray())
        );
    }

    private static bool IsMeant(ClaimState state, ClaimFilter filter) => filter.State is null || filter.State == state;

    private static ClaimRow Counted(ClaimRow row, ref int claims)
    {
        claims++;
        return row;
    }

    private static string NameOf(ExportFormat format, ClaimFilter filter) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"claims{(filter.Article is { } article ? $"-{article}" : "")}.{(format == ExportFormat.Csv ? "csv" : "json")}"
        );
}
