using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Citations.Archiving;

/// <summary>
/// Has cited pages copied, one at a time. What is wanted stands in the database, so that a restart loses nothing, and several programs on one
/// database share the work.
/// </summary>
public sealed class ArchiveWork(
    Databases databases,
    ArchiveClient client,
    IOptions<EvidenceOptions> options,
    TimeProvider time
) : IDisposable
{
    private const int Growth = 4;
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    /// <summary>Another program may have wanted something.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(20);

    // Rung when something is wanted from now on; more than one ring says no more than one.
    private readonly SemaphoreSlim bell = new(0, 1);

    private ArchiveOptions Archive => options.Value.Archive;

    /// <summary>Whether there is a service to ask.</summary>
    public bool IsOn => Archive.IsOn;

    /// <summary>Waits until a copy may be due.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await using var db = databases.OpenUnowned();
        var first = await db.FindWantedCopyAsync(cancellationToken);
        var wait = first is null ? LongestWait : first.At - time.GetUtcNow();
        using var limit = new CancellationTokenSource(Between(wait, ShortestWait, LongestWait), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await bell.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is over, and nobody rang.
        }
    }

    /// <summary>Asks for the copy that is due first, when one is, and stores what came of it.</summary>
    /// <returns>Whether something was due, and the citation that is settled now; absent while it is to be asked for again.</returns>
    public async Task<(bool WasDue, SettledCopy? Settled)> TryNextAsync(CancellationToken cancellationToken)
    {
        if (await TakeAsync(cancellationToken) is not { } wanted)
        {
            return (false, null);
        }

        ArchiveReply reply;
        try
        {
            reply = await client.AskAsync(new Uri(wanted.Address), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await GiveBackAsync(wanted);
            throw;
        }

        return (true, await StoreAsync(wanted, reply, cancellationToken));
    }

    public void Dispose() => bell.Dispose();

    /// <summary>Says that something is wanted from now on.</summary>
    internal void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    // Meanwhile nobody else asks; should this program be killed, the copy is asked for again after that time.
    private async Task<WantedCopy?> TakeAsync(CancellationToken cancellationToken)
    {
        await using var all = databases.OpenUnowned();
        var now = time.GetUtcNow();
        if (await all.FindWantedCopyAsync(cancellationToken) is not { } wanted || wanted.At > now)
        {
            return null;
        }

        var taken = wanted with { At = now + Archive.Timeout + LongestWait, Tries = wanted.Tries + 1 };
        await using var db = databases.Open(wanted.Team);
        return await db.PutOffAsync(wanted, taken.At, taken.Tries, cancellationToken) ? taken : null;
    }

    // The program ends in the middle: the next one begins with this copy.
    private async Task GiveBackAsync(WantedCopy wanted)
    {
        await using var db = databases.Open(wanted.Team);
        await db.PutOffAsync(wanted, time.GetUtcNow(), wanted.Tries - 1, CancellationToken.None);
    }

    private async Task<SettledCopy?> StoreAsync(
        WantedCopy wanted,
        ArchiveReply reply,
        CancellationToken cancellationToken
    )
    {
        await using var db = databases.Open(wanted.Team);
        var citation = await db.Set<Citation>().SingleAsync(row => row.Id == wanted.Citation, cancellationToken);
        if (citation.ArchiveNextTryAt != wanted.At)
        {
            // It was taken back meanwhile.
            return null;
        }

        if (reply is ArchiveReply.Copy copy)
        {
            citation.Archive(copy.Address);
        }
        else if (reply is ArchiveReply.None none)
        {
            citation.MissArchive(none.Trouble, none.Answer, Again(wanted, none));
        }

        await db.SaveChangesAsync(cancellationToken);
        var claim = await db.Set<Claim>()
            .Where(row => row.Id == citation.ClaimId)
            .Select(row => row.Number)
            .SingleAsync(cancellationToken);
        return citation.ArchiveState == ArchiveState.Wanted
            ? null
            : new SettledCopy(wanted.Team, claim, citation.ArchiveState);
    }

    private DateTimeOffset? Again(WantedCopy wanted, ArchiveReply.None none)
    {
        if (!none.Passes || wanted.Tries >= Archive.Tries)
        {
            return null;
        }

        var pause = Archive.RetryDelay * Math.Pow(Growth, wanted.Tries - 1);
        var longest = none.Wait is { } wait && wait > pause ? wait : pause;
        return time.GetUtcNow() + Between(longest, TimeSpan.Zero, LongestPause);
    }

    private static TimeSpan Between(TimeSpan value, TimeSpan least, TimeSpan most) =>
        value < least ? least
        : value > most ? most
        : value;
}
