using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.StaleClaims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClaimTracker.Core.Tests.StaleClaims;

/// <summary>A team that asks after five days, and what the sweep told of claims that went back.</summary>
public abstract class StaleClaimTests<TEngine> : WorkTests<TEngine>, IReturnedClaims
    where TEngine : IEngine, new()
{
    protected const int Days = 5;

    private readonly List<ClaimNumber> returned = [];

    internal IReadOnlyList<ClaimNumber> Returned => returned;

    internal StaleWork Stale => new(Desk);

    internal StaleSweep Sweep => new(Databases, this, Clock, NullLogger<StaleSweep>.Instance);

    public Task ReturnedAsync(TeamId team, ClaimNumber claim, CancellationToken cancellationToken)
    {
        lock (returned)
        {
            returned.Add(claim);
        }

        return Task.CompletedTask;
    }

    internal Task AskAfterDaysAsync(int days = Days) => LetAsync(new TeamWish { StaleAfterDays = days });

    /// <summary>A claim that Anna has taken now.</summary>
    internal async Task<ClaimNumber> StoreTakenAsync()
    {
        var number = await StoreClaimAsync();
        await DoneAsync(Review.TakeAsync(new ClaimWish(Anna, number), Stop));
        return number;
    }

    /// <summary>A claim that Anna has taken and that she is asked about; the question stands in the channel.</summary>
    internal async Task<ClaimNumber> StoreAskedAsync()
    {
        await AskAfterDaysAsync();
        var number = await StoreTakenAsync();
        await LaterAsync(TimeSpan.FromDays(Days));
        await PostAsync();
        return number;
    }

    /// <summary>Some time passes, and the sweep looks.</summary>
    internal Task LaterAsync(TimeSpan time)
    {
        Clock.Now += time;
        return Sweep.SweepAsync(Stop);
    }

    /// <summary>All that waits stands in the channel now.</summary>
    internal async Task PostAsync()
    {
        await using var db = Databases.Open(Team);
        foreach (var post in await db.Set<Post>().Where(post => post.NextTryAt != null).ToListAsync(Stop))
        {
            post.Succeed("100", "200", Clock.Now);
        }

        await db.SaveChangesAsync(Stop);
    }

    internal async Task<List<Post>> PostsAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.Set<Post>().AsNoTracking().OrderBy(post => post.Id).ToListAsync(Stop);
    }

    internal async Task<List<StaleAsk>> AsksAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.Set<StaleAsk>().AsNoTracking().ToListAsync(Stop);
    }

    /// <summary>What a button of the newest question about the claim means.</summary>
    internal async Task<StalePost> QuestionAsync(ClaimNumber number) =>
        (await PostsAsync()).Select(StalePost.Read).Last(post => post.Claim == number);
}
