using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Core.StaleClaims;

/// <summary>
/// Asks those who hold a claim and have not touched it for long, once, whether they still work on it. Without an answer it goes back into the
/// queue, though never before the question has stood in the channel for as long: whoever could not be asked keeps it.
/// </summary>
public sealed partial class StaleSweep(
    Databases databases,
    IReturnedClaims returned,
    TimeProvider time,
    ILogger<StaleSweep> logger
) : ISweep
{
    /// <summary>How long there is to answer.</summary>
    public static readonly TimeSpan ToAnswer = TimeSpan.FromDays(2);

    /// <summary>A team that chooses this with many old claims gets its questions bit by bit.</summary>
    public const int MostQuestionsAtOnce = 10;

    private const int Tries = 4;

    /// <summary>Who the history says has put a claim back that nobody answered for.</summary>
    public static Actor Program { get; } = new("program:claimtracker", "ClaimTracker");

    public string Name => "stale-claims";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        List<StaleTeam> teams;
        await using (var db = databases.OpenUnowned())
        {
            teams = await db.ListStaleTeamsAsync(cancellationToken);
        }

        foreach (var team in teams)
        {
            try
            {
                await ReturnAsync(team.Id, cancellationToken);
                await AskAsync(team, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The other teams have their turn; what is due here is found again.
                Log.Failed(logger, failure, team.Id);
            }
        }
    }

    private async Task ReturnAsync(TeamId team, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        List<StalePost> unanswered;
        await using (var db = databases.Open(team))
        {
            unanswered = await db.ListUnansweredAsync(now, now - ToAnswer, cancellationToken);
        }

        foreach (var one in unanswered)
        {
            var isBack = await databases.InRaceAsync(
                team,
                Tries,
                (db, token) => ReturnOnceAsync(db, one, now, token),
                cancellationToken
            );
            if (isBack)
            {
                Log.Returned(logger, one.Claim, team);
                await returned.ReturnedAsync(team, one.Claim, cancellationToken);
            }
        }
    }

    private static async Task<bool> ReturnOnceAsync(
        ClaimTrackerContext db,
        StalePost post,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        // Somebody has answered, or done something else with the claim, a moment before.
        if (await db.FindUnansweredAsync(post, cancellationToken) is not var (claim, ask))
        {
            return false;
        }

        if (claim.Release(Program, now) is { } no)
        {
            throw new InvalidOperationException($"A claim in review can be released, and then: {no}");
        }

        db.Remove(ask);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private async Task AskAsync(StaleTeam team, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var count = await databases.InRaceAsync(
            team.Id,
            Tries,
            (db, token) => AskOnceAsync(db, now - TimeSpan.FromDays(team.Days), now, token),
            cancellationToken
        );
        if (count > 0)
        {
            Log.Asked(logger, count, team.Id);
        }
    }

    private static async Task<int> AskOnceAsync(
        ClaimTrackerContext db,
        DateTimeOffset until,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var claims = await db.ListStaleClaimsAsync(until, MostQuestionsAtOnce, cancellationToken);
        if (claims.Count == 0)
        {
            return 0;
        }

        var ids = claims.Select(claim => claim.Id).ToList();
        // What was asked when the claim was another, or another's.
        await db.Set<StaleAsk>().Where(ask => ids.Contains(ask.ClaimId)).ExecuteDeleteAsync(cancellationToken);
        var cards = await db.Set<LiveCard>()
            .Where(card => ids.Contains(card.ClaimId))
            .TagWith(nameof(StaleSweep))
            .ToDictionaryAsync(card => card.ClaimId, card => card.Channel, cancellationToken);
        foreach (var claim in claims)
        {
            db.Add(new StaleAsk(claim, now, now + ToAnswer));
            db.Add(StalePost.For(claim, cards.GetValueOrDefault(claim.Id), now));
        }

        await db.SaveChangesAsync(cancellationToken);
        return claims.Count;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Count} stale claims of team {Team} are asked about.")]
        public static partial void Asked(ILogger logger, int count, TeamId team);

        [LoggerMessage(2, LogLevel.Information, "{Claim} (team {Team}) went back into the queue: nobody answered.")]
        public static partial void Returned(ILogger logger, ClaimNumber claim, TeamId team);

        [LoggerMessage(3, LogLevel.Error, "The stale claims of team {Team} could not be looked at; they are again.")]
        public static partial void Failed(ILogger logger, Exception failure, TeamId team);
    }
}
