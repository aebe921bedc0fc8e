using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Sweeps;
using ClaimTracker.Core.Teams;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Outbox;

/// <summary>
/// Delivers what waits: a few posts of each team at a time, in the order of each channel. When one must wait, those behind it in the same
/// channel wait too.
/// </summary>
public sealed partial class OutboxSweep(
    Databases databases,
    PostDelivery delivery,
    IOptions<OutboxOptions> options,
    TimeProvider time,
    ILogger<OutboxSweep> logger
) : ISweep
{
    private const int TeamsAtOnce = 4;
    private const int MostLookedAt = 500;

    public string Name => "outbox";

    public TimeSpan Every => options.Value.Every;

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        List<TeamId> teams;
        await using (var db = databases.OpenUnowned())
        {
            teams = await db.ListTeamsWithPostsAsync(time.GetUtcNow(), cancellationToken);
        }

        await Parallel.ForEachAsync(
            teams,
            new ParallelOptions { MaxDegreeOfParallelism = TeamsAtOnce, CancellationToken = cancellationToken },
            async (team, token) => await TryDeliverAsync(team, token)
        );
    }

    private async Task TryDeliverAsync(TeamId team, CancellationToken cancellationToken)
    {
        try
        {
            await DeliverAsync(team, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The other teams get theirs; what waits here is found again.
            Log.Failed(logger, failure, team);
        }
    }

    private async Task DeliverAsync(TeamId team, CancellationToken cancellationToken)
    {
        await using var db = databases.Open(team);
        var settings = await db.ReadSettingsAsync(cancellationToken);
        HashSet<string> blocked = new(StringComparer.Ordinal);
        var tried = 0;
        foreach (var post in await db.ListWaitingPostsAsync(MostLookedAt, cancellationToken))
        {
            var channel = PostChannels.Of(post, settings);
            var lane = post.OpenIn ?? channel ?? "";
            if (blocked.Contains(lane))
            {
                continue;
            }

            if (post.NextTryAt > time.GetUtcNow())
            {
                blocked.Add(lane);
                continue;
            }

            if (++tried > options.Value.PostsAtOnce)
            {
                return;
            }

            if (!await delivery.TryAsync(team, post.Id, channel, cancellationToken))
            {
                blocked.Add(lane);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The posts of team {Team} could not be delivered; they are tried again.")]
        public static partial void Failed(ILogger logger, Exception failure, TeamId team);
    }
}
