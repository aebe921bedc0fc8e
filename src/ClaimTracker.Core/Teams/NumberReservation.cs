using System.Linq.Expressions;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace ClaimTracker.Core.Teams;

/// <summary>Numbers that one transaction may use: the article's, and the first of its claims'.</summary>
public readonly record struct NumberRange(int Article, int FirstClaim);

public static class NumberReservation
{
    /// <summary>
    /// Takes one article number and <paramref name="claims"/> claim numbers for the team of <paramref name="db"/>.
    /// The update locks the team's row until the transaction ends: no two get the same, and a rollback leaves no gap.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no transaction, or no such team.</exception>
    public static Task<NumberRange> ReserveNumbersAsync(
        this ClaimTrackerContext db,
        int claims,
        CancellationToken cancellationToken
    ) => db.ReserveNumbersAsync(articles: 1, claims, cancellationToken);

    /// <summary>The same for <paramref name="claims"/> claims of an article that is stored already.</summary>
    /// <returns>The number of the first claim.</returns>
    /// <exception cref="InvalidOperationException">There is no transaction, or no such team.</exception>
    public static async Task<int> ReserveClaimNumbersAsync(
        this ClaimTrackerContext db,
        int claims,
        CancellationToken cancellationToken
    ) => (await db.ReserveNumbersAsync(articles: 0, claims, cancellationToken)).FirstClaim;

    private static async Task<NumberRange> ReserveNumbersAsync(
        this ClaimTrackerContext db,
        int articles,
        int claims,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(claims);
        return await db.ReserveAsync(
            set =>
                set.SetProperty(row => row.LastArticleNumber, row => row.LastArticleNumber + articles)
                    .SetProperty(row => row.LastClaimNumber, row => row.LastClaimNumber + claims),
            row => new NumberRange(row.LastArticleNumber, row.LastClaimNumber - claims + 1),
            cancellationToken
        );
    }

    private static async Task<T> ReserveAsync<T>(
        this ClaimTrackerContext db,
        Action<UpdateSettersBuilder<Team>> raise,
        Expression<Func<Team, T>> read,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Numbers are reserved inside a transaction; there was none.");
        }

        var team = db.Set<Team>().Where(row => row.Id == db.FilterTeam);
        if (await team.ExecuteUpdateAsync(raise, cancellationToken) != 1)
        {
            throw new InvalidOperationException($"Numbers need a stored team; there is no team {db.Team?.Value}.");
        }

        return await team.Select(read).TagWith(nameof(NumberReservation)).SingleAsync(cancellationToken);
    }

    /// <summary>Takes the next number for a follow-up; like the others.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction, or no such team.</exception>
    public static Task<int> ReserveFollowUpNumberAsync(
        this ClaimTrackerContext db,
        CancellationToken cancellationToken
    ) =>
        db.ReserveAsync(
            set => set.SetProperty(row => row.LastFollowUpNumber, row => row.LastFollowUpNumber + 1),
            row => row.LastFollowUpNumber,
            cancellationToken
        );

    /// <summary>Takes the next number for a watch; like the others.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction, or no such team.</exception>
    public static Task<int> ReserveWatchNumberAsync(this ClaimTrackerContext db, CancellationToken cancellationToken) =>
        db.ReserveAsync(
            set => set.SetProperty(row => row.LastWatchNumber, row => row.LastWatchNumber + 1),
            row => row.LastWatchNumber,
            cancellationToken
        );

    /// <summary>Takes the next number for a webhook; like the others.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction, or no such team.</exception>
    public static Task<int> ReserveWebhookNumberAsync(
        this ClaimTrackerContext db,
        CancellationToken cancellationToken
    ) =>
        db.ReserveAsync(
            set => set.SetProperty(row => row.LastWebhookNumber, row => row.LastWebhookNumber + 1),
            row => row.LastWebhookNumber,
            cancellationToken
        );

    /// <summary>Gives back a watch's number that the same transaction has just reserved and did not use.</summary>
    public static Task<int> ReturnWatchNumberAsync(this ClaimTrackerContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Team>()
            .Where(row => row.Id == db.FilterTeam)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.LastWatchNumber, row => row.LastWatchNumber - 1),
                cancellationToken
            );
    }

    /// <summary>Gives back a webhook's number that the same transaction has just reserved and did not use.</summary>
    public static Task<int> ReturnWebhookNumberAsync(this ClaimTrackerContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Team>()
            .Where(row => row.Id == db.FilterTeam)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.LastWebhookNumber, row => row.LastWebhookNumber - 1),
                cancellationToken
            );
    }

    /// <summary>Gives back what the same transaction has just reserved and did not use.</summary>
    public static Task<int> ReturnNumbersAsync(
        this ClaimTrackerContext db,
        int claims,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Team>()
            .Where(row => row.Id == db.FilterTeam)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.LastArticleNumber, row => row.LastArticleNumber - 1)
                        .SetProperty(row => row.LastClaimNumber, row => row.LastClaimNumber - claims),
                cancellationToken
            );
    }
}
