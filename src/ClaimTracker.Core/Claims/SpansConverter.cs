using System.Globalization;
using ClaimTracker.Language;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClaimTracker.Core.Claims;

/// <summary>Spans as <c>0-9 14-20</c>: short, and readable with any database tool.</summary>
internal sealed class SpansConverter()
    : ValueConverter<IReadOnlyList<TextSpan>, string>(spans => Write(spans), stored => Read(stored))
{
    public static string Write(IReadOnlyList<TextSpan> spans) =>
        string.Join(' ', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}")));

    public static IReadOnlyList<TextSpan> Read(string stored) =>
        [.. stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadOne)];

    private static TextSpan ReadOne(string span)
    {
        var dash = span.IndexOf('-', StringComparison.Ordinal);
        return new TextSpan(
            int.Parse(span.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(span.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture)
        );
    }
}

internal sealed class SpansComparer()
    : ValueComparer<IReadOnlyList<TextSpan>>(
        (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
        spans => spans.Count,
        spans => spans
    );
