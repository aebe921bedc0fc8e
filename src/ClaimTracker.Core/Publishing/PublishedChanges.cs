using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Publishing;

/// <summary>
/// Knows when what the world reads changed last, without asking the database for every reader: what this program changes is known at once, what another
/// program changes in the same database within <see cref="Trust"/>.
/// </summary>
public sealed class PublishedChanges(TimeProvider time) : IWhenPublished
{
    /// <summary>How long the last answer of the database is believed.</summary>
    public static TimeSpan Trust { get; } = TimeSpan.FromSeconds(1);

    // A change is told before it is stored, and is stored soon after.
    private static readonly TimeSpan Unrest = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private DateTimeOffset calmAt = DateTimeOffset.MinValue;
    private PublishedState? known;

    public Task ChangedAsync(
        ClaimCase one,
        Publication publication,
        PublicationEvent what,
        CancellationToken cancellationToken
    )
    {
        lock (gate)
        {
            (calmAt, known) = (time.GetUtcNow() + Unrest, null);
        }

        return Task.CompletedTask;
    }

    /// <summary>What is known without asking; absent when the database has to be asked, or while something is changing.</summary>
    public PublishedState? Peek()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            return known is { } state && now >= calmAt && now - state.SeenAt < Trust ? state : null;
        }
    }

    /// <summary>Asks the database; absent while something is changing.</summary>
    public async Task<PublishedState?> ReadAsync(ClaimTrackerContext db, CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow();
        var state = new PublishedState(await db.ReadLastPublicationAsync(cancellationToken), before);
        lock (gate)
        {
            if (time.GetUtcNow() < calmAt)
            {
                return null;
            }

            known = state;
            return state;
        }
    }
}

/// <param name="ChangedAt">When anything that the world reads changed last; absent when nothing was ever published.</param>
/// <param name="SeenAt">When that was so.</param>
public sealed record PublishedState(DateTimeOffset? ChangedAt, DateTimeOffset SeenAt);
