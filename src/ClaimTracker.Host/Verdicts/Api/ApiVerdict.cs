using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Host.Verdicts.Api;

/// <summary>A verdict as other programs read it.</summary>
/// <param name="Score">1 for false to 5 for true; absent for ratings without a number.</param>
/// <param name="Status">Of a verdict that counts: <c>SignedOff</c>.</param>
/// <param name="ClosedBy">Who signed it off or sent it back; absent while it waits.</param>
/// <param name="Reason">Why it was sent back, or why a published one is corrected; absent otherwise.</param>
/// <param name="IsAlone">Whether the one who proposed it signed it off as well.</param>
internal sealed record ApiVerdict(
    string Rating,
    int? Score,
    string Explanation,
    string Status,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? ClosedBy,
    DateTimeOffset? ClosedAt,
    string? Reason,
    bool IsAlone
)
{
    public static ApiVerdict Example { get; } =
        new(
            nameof(Core.Verdicts.Rating.MostlyTrue),
            Core.Verdicts.Rating.MostlyTrue.Score(),
            "The statistics office gives 3.12%.",
            nameof(VerdictStatus.SignedOff),
            "Anna",
            new DateTimeOffset(2026, 3, 5, 10, 0, 0, TimeSpan.Zero),
            "Ben",
            new DateTimeOffset(2026, 3, 6, 13, 30, 0, TimeSpan.Zero),
            Reason: null,
            IsAlone: false
        );

    public static ApiVerdict Of(Verdict verdict) =>
        new(
            verdict.Rating.ToString(),
            verdict.Rating.Score(),
            verdict.Explanation,
            verdict.Status.ToString(),
            verdict.ProposedByName,
            verdict.ProposedAt,
            verdict.ClosedByName,
            verdict.ClosedAt,
            verdict.Reason,
            verdict.IsAlone
        );
}

/// <summary>Every verdict on a claim.</summary>
/// <param name="Verdicts">The newest first.</param>
internal sealed record ApiVerdictList(IReadOnlyList<ApiVerdict> Verdicts)
{
    public static ApiVerdictList Example { get; } = new([ApiVerdict.Example]);
}
