using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Watches;

/// <summary>
/// Brings one article of a feed in. That it is tried is stored before, what came of it and the post about it after, in one transaction; a
/// program that dies between finds the article again by its address, and sees that it was this feed that brought it.
/// </summary>
public sealed partial class WatchedItemWork(
    Databases databases,
    ArticleIntake intake,
    HostTurns turns,
    IOptions<WatchOptions> options,
    IOptions<IntakeOptions> intakeOptions,
    TimeProvider time,
    ILogger<WatchedItemWork> logger
)
{
    private const int Races = 4;
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan UntilRoom = TimeSpan.FromHours(1);

    /// <summary>Between the tries; after the last there is none.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(2),
    ];

    internal async Task BringInAsync(DueItem due, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(new Uri(due.Address), cancellationToken);
        if (await TakeAsync(due, cancellationToken) is not { } taken)
        {
            return;
        }

        Outcome<IntakeReceipt> outcome;
        try
        {
            outcome = await intake.AddAsync(
                due.Team,
                new ArticleSource.Page(new Uri(due.Address)),
                StatedFacts.None,
                taken.By,
                cancellationToken
            );
        }
        catch (OperationCanceledException)
        {
            await GiveBackAsync(taken);
            throw;
        }
        catch (Exception failure) when (failure is not DbUpdateException)
        {
            Log.Failed(logger, failure, due.Id, due.Team);
            outcome = WatchRefusals.Inside;
        }

        await databases.InRaceAsync(
            due.Team,
            Races,
            (db, token) => StoreAsync(db, taken, outcome, token),
            cancellationToken
        );
    }

    private async Task<Taken?> TakeAsync(DueItem due, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = databases.Open(due.Team);
        var item = await db.Set<WatchedItem>()
            .SingleOrDefaultAsync(
                row => row.Id == due.Id && row.NextTryAt != null && row.NextTryAt <= now,
                cancellationToken
            );
        if (item is null)
        {
            return null;
        }

        var watch = await db.Set<Watch>().SingleAsync(row => row.Id == item.WatchId, cancellationToken);
        var hasRoom = await HasRoomAsync(db, now, cancellationToken);
        if (hasRoom)
        {
            item.Take(now + intakeOptions.Value.Timeout + Slack);
        }
        else
        {
            item.PutOff(now + UntilRoom);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another program has it.
            return null;
        }

        return hasRoom ? new Taken(item, watch.Channel, new Actor($"watch:{watch.Number}", watch.Title)) : null;
    }

    // The last article of before is looked for from the newest backwards: of a day there are few.
    private async Task<bool> HasRoomAsync(
        ClaimTrackerContext db,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var since = now - Day;
        var last = await db.Set<Article>()
            .Where(article => article.AddedAt < since)
            .OrderByDescending(article => article.Number)
            .Select(article => article.Number)
            .TagWith(nameof(HasRoomAsync))
            .FirstOrDefaultAsync(cancellationToken);
        var brought = await db.Set<WatchedItem>()
            .CountAsync(item => item.Article != null && item.Article > last, cancellationToken);
        return brought < options.Value.MostArticlesPerDay;
    }

    // The program ends in the middle: the next one begins with this article.
    private async Task GiveBackAsync(Taken taken)
    {
        DateTimeOffset? now = time.GetUtcNow();
        await using var db = databases.Open(taken.Item.TeamId);
        await db.Set<WatchedItem>()
            .Where(row => row.Id == taken.Item.Id && row.Version == taken.Item.Version)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.NextTryAt, now).SetProperty(row => row.Tries, row => row.Tries - 1),
                CancellationToken.None
            );
    }

    private async Task<bool> StoreAsync(
        ClaimTrackerContext db,
        Taken taken,
        Outcome<IntakeReceipt> outcome,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var item = await db.Set<WatchedItem>().SingleOrDefaultAsync(row => row.Id == taken.Item.Id, cancellationToken);
        if (item is null || item.Version != taken.Item.Version)
        {
            // The watch was removed meanwhile; or this took so long that another program has it.
            return false;
        }

        bool isTold;
        if (outcome.Is(out var receipt, out var refusal))
        {
            isTold = receipt.IsNew || await IsOursAsync(db, receipt.Number, taken.By, cancellationToken);
            item.BringIn(receipt.Number);
        }
        else
        {
            item.Miss(refusal, item.Tries <= Pauses.Length ? now + Pauses[item.Tries - 1] : null);
            isTold = item.State == WatchedItemState.Failed;
        }

        if (isTold)
        {
            db.Add(WatchedArticlePost.For(item, taken.Channel, now));
        }

        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    // It is here because this feed brought it, and the program died before it could say so.
    private static async Task<bool> IsOursAsync(
        ClaimTrackerContext db,
        ArticleNumber number,
        Actor by,
        CancellationToken cancellationToken
    ) =>
        await db.Set<HistoryEntry>()
            .AnyAsync(
                entry =>
                    entry.SubjectKind == SubjectKind.Article
                    && entry.SubjectNumber == number.Value
                    && entry.What == ArticleChanges.Added
                    && entry.ActorKey == by.Key,
                cancellationToken
            ) && !await db.Set<WatchedItem>().AnyAsync(item => item.Article == number, cancellationToken);

    private sealed record Taken(WatchedItem Item, string? Channel, Actor By);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The watched article {Item} of team {Team} could not be taken in.")]
        public static partial void Failed(ILogger logger, Exception failure, WatchedItemId item, TeamId team);
    }
}
