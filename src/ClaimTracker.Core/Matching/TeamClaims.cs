using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Language.Matching;

namespace ClaimTracker.Core.Matching;

/// <summary>The claims of one team by their words, as new as its last look into the database.</summary>
#pragma warning disable CA1001 // Never disposed of: a query may be under way when the team is dropped, and the locks hold nothing while nobody waits.
internal sealed class TeamClaims(Databases databases, TeamId team)
#pragma warning restore CA1001
{
    /// <summary>Databases take only so many parameters.</summary>
    private const int NumbersAtOnce = 500;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ChangeWatch changes = new();
    private ClaimNumber last;

    /// <summary>Keys are claim numbers, labels are states.</summary>
    public WordIndex Words { get; } = new();

    /// <summary>Reads what is new or changed. When it fails or is stopped, the next look goes on from there.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await ReadAsync(int.MaxValue, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The same for somebody who types: at most <paramref name="most"/> new claims, and none while another look takes longer than <paramref name="patience"/>.</summary>
    public async Task CatchUpQuicklyAsync(int most, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!await turn.WaitAsync(patience, cancellationToken))
        {
            return;
        }

        try
        {
            await ReadAsync(most, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    public static void Put(WordIndex words, ClaimText claim) =>
        words.Put(claim.Number.Value, claim.Wording, claim.Language, (byte)claim.State);

    private async Task ReadAsync(int most, CancellationToken cancellationToken)
    {
        await using var db = databases.Open(team);
        var newest = await db.NewestChangeAsync(cancellationToken);
        changes.Begin(newest);
        await foreach (var claim in db.StreamNewAsync(last, most).WithCancellation(cancellationToken))
        {
            Put(Words, claim);
            last = claim.Number;
        }

        await FollowAsync(db, newest, cancellationToken);
    }

    private async Task FollowAsync(ClaimTrackerContext db, long newest, CancellationToken cancellationToken)
    {
        var read = await db.ListChangesAsync(changes.Settled!.Value, cancellationToken);
        var changed = read.Where(changes.IsNew).Select(change => new ClaimNumber(change.Number)).Distinct();
        foreach (var numbers in changed.Chunk(NumbersAtOnce))
        {
            foreach (var claim in await db.ListTextsAsync(numbers, cancellationToken))
            {
                Put(Words, claim);
            }
        }

        changes.Follow(read, newest);
    }
}
