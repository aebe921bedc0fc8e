using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Outbox;

/// <summary>
/// One try to post something. That it begins is noted before the chat is called, and its end after: a program that finds a try without an
/// end looks into the channel before it posts, and the chat itself recognises a second post that comes soon after the first.
/// </summary>
public sealed partial class PostDelivery(
    Databases databases,
    ICourier courier,
    IOptions<OutboxOptions> options,
    TimeProvider time,
    ILogger<PostDelivery> logger
)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>Tries it, when it is still due.</summary>
    /// <param name="channel">Where it belongs now; absent when nowhere.</param>
    /// <returns>False when it must wait, or somebody else has it.</returns>
    internal async Task<bool> TryAsync(TeamId team, PostId id, string? channel, CancellationToken cancellationToken)
    {
        await using var db = databases.Open(team);
        var post = await db.Set<Post>().SingleAsync(row => row.Id == id, cancellationToken);
        if (post.NextTryAt is not { } due || due > time.GetUtcNow())
        {
            return post.NextTryAt is null;
        }

        if (post.OpenIn is null && channel is null)
        {
            post.GiveUp(PostTrouble.NoChannel, detail: null, time.GetUtcNow());
            return await TrySaveAsync(db, post, cancellationToken);
        }

        // Where it may stand already is looked at first, even when the team has moved to another channel since.
        var (wasIn, since) = (post.OpenIn, post.OpenSince);
        post.Begin(wasIn ?? channel!, time.GetUtcNow(), options.Value.Patience);
        if (!await TrySaveAsync(db, post, cancellationToken))
        {
            return false;
        }

        using var limit = new CancellationTokenSource(options.Value.Patience * 0.8, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await DeliverAsync(post, wasIn, since, channel, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Later(post, new Delivery.Later(PostTrouble.Unreachable, Detail: null, Wait: null, MayStand: true));
        }

        // What came of it is noted even when the program is told to stop at this moment.
        return await TrySaveAsync(db, post, CancellationToken.None) && post.NextTryAt is null;
    }

    private async Task DeliverAsync(
        Post post,
        string? wasIn,
        DateTimeOffset? since,
        string? channel,
        CancellationToken cancellationToken
    )
    {
        var goal = channel ?? wasIn!;
        var mayStandFromBefore = false;
        if (wasIn is not null && since is { } began)
        {
            switch (await courier.LookAsync(post, wasIn, began, cancellationToken))
            {
                case Sighting.Seen seen:
                    post.Succeed(wasIn, seen.Message, time.GetUtcNow());
                    return;
                case Sighting.Later again:
                    Later(post, new Delivery.Later(again.Trouble, again.Detail, again.Wait, MayStand: true));
                    return;
                case Sighting.MayNotLook mayNot when time.GetUtcNow() - began > courier.Recognises:
                    post.GiveUp(PostTrouble.Unknown, mayNot.Detail, time.GetUtcNow());
                    Log.GivenUp(logger, post.Key, post.TeamId, PostTrouble.Unknown);
                    return;
                case Sighting.MayNotLook:
                    // The chat recognises it, in the channel of the first try.
                    (goal, mayStandFromBefore) = (wasIn, true);
                    break;
                default:
                    break;
            }
        }

        var delivery = await courier.PostAsync(post, goal, cancellationToken);
        Note(
            post,
            goal,
            delivery is Delivery.Later later ? later with { MayStand = later.MayStand || mayStandFromBefore } : delivery
        );
    }

    private void Note(Post post, string channel, Delivery delivery)
    {
        switch (delivery)
        {
            case Delivery.Posted posted:
                post.Succeed(channel, posted.Message, time.GetUtcNow());
                break;
            case Delivery.Nothing:
                post.Drop(time.GetUtcNow());
                break;
            case Delivery.Later later:
                Later(post, later);
                break;
            case Delivery.Never never:
                post.GiveUp(never.Trouble, never.Detail, time.GetUtcNow());
                Log.GivenUp(logger, post.Key, post.TeamId, never.Trouble);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(delivery), delivery, "Unknown kind of delivery.");
        }
    }

    private void Later(Post post, Delivery.Later later)
    {
        var growing = options.Value.RetryDelay * Math.Pow(2, Math.Min(post.Tries - 1, 20));
        var pause = growing < LongestPause ? growing : LongestPause;
        var wait = later.Wait is { } asked && asked > pause ? asked : pause;
        post.PutOff(later.Trouble, later.Detail, later.MayStand, time.GetUtcNow() + wait);
        Log.PutOff(logger, post.Key, post.TeamId, later.Trouble, wait);
    }

    private static async Task<bool> TrySaveAsync(ClaimTrackerContext db, Post post, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another program has it.
            db.Entry(post).State = EntityState.Detached;
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "The post “{Key}” of team {Team} could not be delivered ({Trouble}); /setup shows what to do."
        )]
        public static partial void GivenUp(ILogger logger, string key, TeamId team, PostTrouble trouble);

        [LoggerMessage(2, LogLevel.Information, "The post “{Key}” of team {Team} waits ({Trouble}) for {Wait}.")]
        public static partial void PutOff(ILogger logger, string key, TeamId team, PostTrouble trouble, TimeSpan wait);
    }
}
