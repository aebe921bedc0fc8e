using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Digests;
using ClaimTracker.Core.Statistics;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ClaimTracker.Core.Tests.Digests;

/// <summary>How SQLite goes about a digest in a team with 100,000 claims: by what happened, not by what there is.</summary>
public sealed class DigestPlanTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = Some.Noon;
    private static readonly DigestPeriod Period = new(Now.AddDays(-7), Now);

    private readonly string folder = Directory.CreateTempSubdirectory("claimtracker-plans-").FullName;
    private readonly CommandRecorder recorder = new();
    private ClaimTrackerContext db = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var database = new SqliteDatabase(new SqliteOptions { Path = Path.Combine(folder, "plans.db") });
        await database.MigrateAsync(Stop);
        var builder = new DbContextOptionsBuilder<ClaimTrackerContext>();
        database.Configure(builder);
        builder.AddInterceptors(recorder);
        db = new ClaimTrackerContext(builder.Options) { Team = new TeamId(1) };
    }

    public async ValueTask DisposeAsync()
    {
        await db.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_came_in_is_read_from_the_end()
    {
        await db.FindLastBeforeAsync(Period.From, Stop);
        await AssertPlanAsync("INDEX IX_Claims_TeamId_Number (TeamId=?)");

        await db.ListFreshAsync(new ClaimNumber(7), new ClaimNumber(90), Stop);
        await AssertPlanAsync("INDEX IX_Claims_TeamId_Number (TeamId=? AND Number>? AND Number<?)");

        await db.TellAsync([new ClaimNumber(7), new ClaimNumber(9)], Stop);
        await AssertPlanAsync("INDEX IX_Claims_TeamId_Number (TeamId=? AND Number=?)");
    }

    [Fact]
    public async Task What_was_decided_is_found_by_its_time()
    {
        const string Index =
            "INDEX IX_Verdicts_TeamId_Status_ClosedAt (TeamId=? AND Status=? AND ClosedAt>? AND ClosedAt<?)";

        await db.ReadDecidedAsync(Period.From, Period.Until, Stop);
        await AssertPlanAsync(Index);

        await db.ListVerdictsAsync(Period, isCorrection: false, Stop);
        await AssertPlanAsync(Index);

        await db.ListVerdictsAsync(Period, isCorrection: true, Stop);
        await AssertPlanAsync(Index);
    }

    [Fact]
    public async Task What_waits_is_found_among_what_waits()
    {
        await db.ReadWaitingAsync(Stop);
        await AssertPlanAsync("INDEX IX_Verdicts_TeamId_Status_ClosedAt (TeamId=? AND Status=?)", maySort: true);
    }

    [Fact]
    public async Task Follow_ups_are_found_by_their_times()
    {
        await db.ReadFollowUpsAsync(Now, Stop);
        await AssertPlanAsync("INDEX IX_FollowUps_TeamId_NextAt (TeamId=? AND NextAt>? AND NextAt<?)", fromLast: 0);
        await AssertPlanAsync("INDEX IX_FollowUps_TeamId_DueAt (TeamId=? AND DueAt>?)", fromLast: 1);

        await db.CountComingAsync(Now, Stop);
        await AssertPlanAsync("INDEX IX_FollowUps_TeamId_NextAt (TeamId=? AND NextAt>? AND NextAt<?)");
    }

    [Fact]
    public async Task The_oldest_unreviewed_are_found_in_an_index_alone()
    {
        await db.ReadUnreviewedAsync(Stop);

        // None was found, so no words were asked for.
        await AssertPlanAsync("COVERING INDEX IX_Claims_TeamId_State_CheckWorthiness_Number (TeamId=? AND State=?)");
    }

    [Fact]
    public async Task Digests_are_found_by_their_day()
    {
        await db.ReadDigestAsync(new LocalDate(2026, 3, 9), Stop);
        await AssertPlanAsync("INDEX IX_Digests_TeamId_On (TeamId=? AND On=?)");

        await db.ReadLastDigestAsync(Stop);
        await AssertPlanAsync("INDEX IX_Digests_TeamId_On (TeamId=?)");

        await db.ListDigestsAsync(new LocalDate(2026, 3, 9), 10, Stop);
        await AssertPlanAsync("INDEX IX_Digests_TeamId_On (TeamId=? AND On<?)");
    }

    [Fact]
    public async Task The_sweep_reads_what_is_due_and_one_row_for_each_team_that_wants_digests()
    {
        await db.FindDueAsync(Now, Stop);

        await AssertPlanAsync("INDEX IX_DigestSchedules_NextAt (NextAt>?)", fromLast: 0);
        await AssertPlanAsync("INDEX IX_DigestSchedules_NextAt (NextAt>? AND NextAt<?)", fromLast: 1);
    }

    private async Task AssertPlanAsync(string index, bool maySort = false, int fromLast = 0)
    {
        var plan = await recorder.ExplainAsync(fromLast, db, Stop);

        Assert.True(
            plan.Any(step => step.Contains(index, StringComparison.Ordinal)),
            $"'{index}' was needed; got: {string.Join(" | ", plan)}"
        );
        // What is read whole are the few rows that a part of the query has found.
        var parts = plan.Where(step => step.StartsWith("CO-ROUTINE ", StringComparison.Ordinal))
            .Select(step => step.Replace("CO-ROUTINE", "SCAN", StringComparison.Ordinal));
        Assert.Empty(plan.Where(step => step.StartsWith("SCAN", StringComparison.Ordinal)).Except(parts));
        Assert.True(
            maySort || !plan.Any(step => step.Contains("USE TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal)),
            $"It sorts: {string.Join(" | ", plan)}"
        );
    }
}
