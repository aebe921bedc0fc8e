using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Host.Publishing.Pages;

/// <summary>Something that happened to a published claim.</summary>
/// <param name="Rating">What it was rated from then on; absent for a withdrawal.</param>
/// <param name="Before">What it had been rated; present for a correction.</param>
/// <param name="Reason">Why it was withdrawn.</param>
public sealed record TimelineItem(
    PublicationEvent What,
    DateTimeOffset At,
    Rating? Rating,
    Rating? Before = null,
    string? Reason = null
);

/// <summary>Puts publications, corrections and withdrawals in one order.</summary>
internal static class PublishedTimeline
{
    public static IReadOnlyList<TimelineItem> Of(PublishedPage page)
    {
        // What was said, the oldest first, and what is said now.
        var corrections = page.Said.Reverse().ToList();
        Rating[] ratings = [.. corrections.Select(earlier => earlier.Rating), page.Claim.Rating];
        var items = corrections
            .Select(
                (earlier, i) =>
                    new TimelineItem(PublicationEvent.Corrected, earlier.CorrectedAt, ratings[i + 1], earlier.Rating)
            )
            .Concat(page.Moments.Select(moment => ItemOf(moment, corrections, ratings)));
        return [.. items.OrderBy(item => item.At)];
    }

    private static TimelineItem ItemOf(PublicMoment moment, List<EarlierVerdict> corrections, Rating[] ratings) =>
        moment.What == PublicationEvent.Withdrawn
            ? new TimelineItem(moment.What, moment.At, Rating: null, Reason: moment.Reason)
            : new TimelineItem(moment.What, moment.At, ratings[corrections.Count(one => one.CorrectedAt <= moment.At)]);
}
