using ClaimTracker.Core.Citations;

namespace ClaimTracker.Host.Citations.Api;

/// <summary>A piece of evidence as other programs read it.</summary>
/// <param name="Number">Counts within the claim, from 1.</param>
/// <param name="Address">Absent for a file that was attached.</param>
/// <param name="ArchivedAddress">A copy that lasts; absent until there is one.</param>
/// <param name="Stance">What it says of the claim.</param>
/// <param name="ReadOn">When somebody read it there.</param>
/// <param name="File">The name of the attached file; absent for a page.</param>
internal sealed record ApiCitation(
    int Number,
    string? Address,
    string? ArchivedAddress,
    string? Title,
    string? Publisher,
    string? Quote,
    string Stance,
    bool IsPrimary,
    DateTimeOffset ReadOn,
    string CitedBy,
    string? File
)
{
    public static ApiCitation Example { get; } =
        new(
            1,
            "https://statistics.example/deficit-2025",
            "https://archive.example/2026/deficit-2025",
            "Public finances, 2025",
            "Statistics office",
            "The deficit was 3.12% of GDP.",
            nameof(Core.Citations.Stance.Supports),
            IsPrimary: true,
            new DateTimeOffset(2026, 3, 5, 9, 40, 0, TimeSpan.Zero),
            "Anna",
            File: null
        );

    public static ApiCitation Of(Citation citation) =>
        new(
            citation.Number,
            citation.Address,
            citation.ArchivedAddress,
            citation.Title,
            citation.Publisher,
            citation.Quote,
            citation.Stance.ToString(),
            citation.IsPrimary,
            citation.RetrievedAt,
            citation.AddedByName,
            citation.File?.Name
        );
}

/// <summary>The evidence of a claim that counts.</summary>
/// <param name="Citations">Primary sources first, then as they were cited.</param>
internal sealed record ApiCitationList(IReadOnlyList<ApiCitation> Citations)
{
    public static ApiCitationList Example { get; } = new([ApiCitation.Example]);
}
