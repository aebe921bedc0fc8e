using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.StaleClaims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Watches;
using ClaimTracker.Core.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Housekeeping;

/// <summary>What nobody needs any more. Each method removes it all and says how many rows that were.</summary>
/// <remarks>
/// The keys are read first and the condition is asked again with the removal: what somebody renews in between stays. Tables that grow with
/// the work are walked along an index, team by team or watch by watch; the others are small because they are cleaned up here.
/// </remarks>
/// <param name="db">Of no team.</param>
internal sealed class Leftovers(ClaimTrackerContext db, DateTimeOffset now, CancellationToken cancellationToken)
{
    internal const int Batch = 500;

    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeysLast = TimeSpan.FromDays(180);
    private static readonly TimeSpan DeliveriesLast = TimeSpan.FromDays(30);
    private static readonly PostState[] Settled = [PostState.Posted, PostState.Dropped];

    /// <summary>Claims that were shown to somebody, a day after nobody keeps them from others any more.</summary>
    public Task<int> RemoveOffersAsync()
    {
        var limit = now - Grace;
        var over = All<QueueOffer>().Where(offer => offer.Until < limit);
        return InBatchesAsync(
            over.Select(offer => offer.ClaimId),
            ids => over.Where(offer => ids.Contains(offer.ClaimId))
        );
    }

    /// <summary>Claims that somebody skipped, a day after that no longer counts.</summary>
    public Task<int> RemoveSkipsAsync()
    {
        var limit = now - ReviewQueue.SkipLasts - Grace;
        var over = All<QueueSkip>().Where(skip => skip.At < limit);
        return InBatchesAsync(
            over.Select(skip => skip.ClaimId).Distinct(),
            ids => over.Where(skip => ids.Contains(skip.ClaimId))
        );
    }

    /// <summary>What people typed and never sent again.</summary>
    public async Task<int> RemoveDraftsAsync()
    {
        var limit = now - Drafts.Last;
        var count = 0;
        foreach (var team in await TeamsAsync())
        {
            var over = All<Draft>().Where(draft => draft.TeamId == team && draft.CreatedAt < limit);
            count += await InBatchesAsync(
                over.Select(draft => draft.Id),
                ids => over.Where(draft => ids.Contains(draft.Id))
            );
        }

        return count;
    }

    /// <summary>Posts that stand in the channel, or were not needed any more. What could not be delivered stays.</summary>
    /// <param name="keep">For how long they are remembered.</param>
    public async Task<int> RemovePostsAsync(TimeSpan keep)
    {
        var limit = now - keep;
        var count = 0;
        foreach (var team in await TeamsAsync())
        {
            foreach (var state in Settled)
            {
                var over = All<Post>()
                    .Where(post => post.TeamId == team && post.State == state && post.ClosedAt < limit);
                count += await InBatchesAsync(
                    over.Select(post => post.Id),
                    ids => over.Where(post => ids.Contains(post.Id))
                );
            }
        }

        return count;
    }

    /// <summary>Items that their feed no longer shows.</summary>
    public async Task<int> RemoveWatchedKeysAsync()
    {
        var limit = now - KeysLast;
        var count = 0;
        foreach (var watch in await All<Watch>().Select(watch => watch.Id).ToListAsync(cancellationToken))
        {
            var over = All<WatchedKey>().Where(key => key.WatchId == watch && key.SeenAt < limit);
            count += await InBatchesAsync(
                over.Select(key => key.Key),
                keys => over.Where(key => keys.Contains(key.Key))
            );
        }

        return count;
    }

    /// <summary>What webhooks were told, and what they could not be told.</summary>
    public async Task<int> RemoveDeliveriesAsync()
    {
        var limit = now - DeliveriesLast;
        var count = 0;
        foreach (var hook in await All<Webhook>().Select(hook => hook.Id).ToListAsync(cancellationToken))
        {
            var over = All<WebhookDelivery>().Where(one => one.WebhookId == hook && one.ClosedAt < limit);
            count += await InBatchesAsync(over.Select(one => one.Id), ids => over.Where(one => ids.Contains(one.Id)));
        }

        return count;
    }

    /// <summary>Questions about claims that nobody reviews any more.</summary>
    public Task<int> RemoveQuestionsAsync()
    {
        var over = All<StaleAsk>()
            .Where(ask => !db.Set<Claim>().Any(claim => claim.Id == ask.ClaimId && claim.State == ClaimState.InReview));
        return InBatchesAsync(over.Select(ask => ask.ClaimId), ids => over.Where(ask => ids.Contains(ask.ClaimId)));
    }

    private Task<List<TeamId>> TeamsAsync() =>
        db.Set<Team>().OrderBy(team => team.Id).Select(team => team.Id).ToListAsync(cancellationToken);

    private IQueryable<T> All<T>()
        where T : class, ITeamOwned =>
        db.Set<T>().IgnoreQueryFilters(new[] { TeamFilter.Name }).TagWith(nameof(Leftovers));

    private async Task<int> InBatchesAsync<TKey, TRow>(IQueryable<TKey> over, Func<List<TKey>, IQueryable<TRow>> rowsOf)
        where TRow : class
    {
        var count = 0;
        List<TKey> keys;
        do
        {
            keys = await over.OrderBy(key => key).Take(Batch).ToListAsync(cancellationToken);
            if (keys.Count > 0)
            {
                count += await rowsOf(keys).ExecuteDeleteAsync(cancellationToken);
            }
        } while (keys.Count == Batch);

        return count;
    }
}
