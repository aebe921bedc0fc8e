using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Sweeps;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Host.Tests.Chat;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ClaimTracker.Host.Tests.Outbox;

/// <summary>Follow-ups that are due in a newsroom, and the sweeps that post them.</summary>
internal static class DueFollowUps
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Sweeps only run when a test says so.</summary>
    public static readonly (string, string)[] Slowly =
    [
        ("Outbox:Every", "00:10:00"),
        ("Outbox:RetryDelay", "00:00:00.1"),
    ];

    /// <summary>Sets follow-ups of C-1 that were due some minutes ago, one after the other; the note of the first is "1".</summary>
    public static async Task AddDueAsync(this Newsroom room, int count = 1, Repeat? repeat = null)
    {
        var team = await room.EnsureTeamAsync(room.Server);
        var by = new TeamMember(team, new Actor($"discord:{room.Cleo.Id}", "cleo"), Rank.Reviewer);
        var now = Instant.FromDateTimeOffset(room.Get<TimeProvider>().GetUtcNow());
        for (var i = 1; i <= count; i++)
        {
            var at = now - Duration.FromMinutes(60) + Duration.FromSeconds(i);
            var plan = new FollowUpPlan(
                new When(at.InUtc().LocalDateTime, DateTimeZone.Utc, at, HadTime: true),
                repeat ?? Repeat.Never,
                by.Actor,
                $"{i}",
                $"{room.Checks.Id}"
            );
            var adding = await room.Get<FollowUpWork>().AddAsync(by, new ClaimNumber(1), plan, draft: null, Stop);
            Assert.True(adding.Is(out _, out _));
        }
    }

    /// <summary>Lets the follow-ups come up, and the outbox deliver once.</summary>
    public static async Task SweepAsync(this Newsroom room)
    {
        foreach (var name in new[] { "follow-ups", "outbox" })
        {
            await room.Get<IEnumerable<ISweep>>().Single(sweep => sweep.Name == name).SweepAsync(Stop);
        }
    }

    /// <summary>Every post of the team, the first first.</summary>
    public static async Task<List<Post>> PostsAsync(this Newsroom room)
    {
        await using var db = room.Databases.Open(await room.EnsureTeamAsync(room.Server));
        return await db.Set<Post>().AsNoTracking().OrderBy(post => post.Id).ToListAsync(Stop);
    }

    /// <summary>The notes of the follow-ups that were posted, in the order of the channel; a doubled post is there twice.</summary>
    public static IReadOnlyList<string> NotesIn(Channel channel) =>
        [
            .. channel
                .Messages.Where(message =>
                    message.Content.Contains("it is time to look at C-", StringComparison.Ordinal)
                )
                .Select(message =>
                    message.Content[(message.Content.LastIndexOf("> ", StringComparison.Ordinal) + 2)..]
                ),
        ];
}
