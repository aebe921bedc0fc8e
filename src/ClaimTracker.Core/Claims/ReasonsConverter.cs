using System.Globalization;
using ClaimTracker.Language.Worthiness;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClaimTracker.Core.Claims;

/// <summary>Reasons as <c>figure=1.2 hedge=-0.4</c>: names hold neither blanks nor equals signs.</summary>
internal sealed class ReasonsConverter()
    : ValueConverter<IReadOnlyList<WorthinessReason>, string>(reasons => Write(reasons), stored => Read(stored))
{
    public static string Write(IReadOnlyList<WorthinessReason> reasons) =>
        string.Join(
            ' ',
            reasons.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Name}={reason.Weight:R}"))
        );

    public static IReadOnlyList<WorthinessReason> Read(string stored) =>
        [.. stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadOne)];

    private static WorthinessReason ReadOne(string reason)
    {
        var equals = reason.IndexOf('=', StringComparison.Ordinal);
        return new WorthinessReason(
            reason[..equals],
            double.Parse(reason.AsSpan(equals + 1), NumberStyles.Float, CultureInfo.InvariantCulture)
        );
    }
}

internal sealed class ReasonsComparer()
    : ValueComparer<IReadOnlyList<WorthinessReason>>(
        (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
        reasons => reasons.Count,
        reasons => reasons
    );
