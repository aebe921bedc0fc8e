using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Matching;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ClaimTracker.Core.Tests.Claims;

/// <summary>How SQLite goes about the queries that people wait for: by an index, and without sorting all of a team's claims.</summary>
public sealed class QueryPlanTests : IAsyncLifetime
{
    private const string Sorting = "USE TEMP B-TREE FOR ORDER BY";

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
    public async Task The_board_follows_its_index()
    {
        await db.ListClaimsAsync(ClaimFilter.All, after: null, 50, Stop);

        await AssertPlanAsync("INDEX IX_Claims_TeamId_CheckWorthiness_Number (TeamId=?)");
    }

    [Fact]
    public async Task A_page_of_the_board_begins_at_its_place()
    {
        await db.ListClaimsAsync(ClaimFilter.All, new ClaimCursor(0.5, new ClaimNumber(7)), 50, Stop);

        await AssertPlanAsync("INDEX IX_Claims_TeamId_CheckWorthiness_Number (TeamId=? AND CheckWorthiness<?)");
    }

    [Fact]
    public async Task A_page_before_a_place_begins_at_it()
    {
        await db.ListClaimsBeforeAsync(ClaimFilter.All, new ClaimCursor(0.5, new ClaimNumber(7)), 50, Stop);

        await AssertPlanAsync("INDEX IX_Claims_TeamId_CheckWorthiness_Number (TeamId=? AND CheckWorthiness>?)");
    }

    [Fact]
    public async Task A_page_of_one_state_begins_at_its_place()
    {
        var filter = new ClaimFilter { State = ClaimState.InReview };

        await db.ListClaimsAsync(filter, new ClaimCursor(0.5, new ClaimNumber(7)), 50, Stop);

        await AssertPlanAsync(
            "INDEX IX_Claims_TeamId_State_CheckWorthiness_Number (TeamId=? AND State=? AND CheckWorthiness<?)"
        );
    }

    [Fact]
    public async Task The_claims_of_one_article_are_found_by_it_and_only_they_are_sorted()
    {
        var filter = new ClaimFilter { Article = new ArticleNumber(3) };

        await db.ListClaimsAsync(filter, after: null, 50, Stop);

        await AssertPlanAsync("INDEX IX_Claims_ArticleId_Number (ArticleId=?)", maySort: true);
    }

    [Fact]
    public async Task The_page_of_an_article_reads_no_claims_but_its_own()
    {
        await db.ListMarksAsync(new ArticleId(3), Stop);

        await AssertPlanAsync("INDEX IX_Claims_ArticleId_Number (ArticleId=?)");
    }

    [Fact]
    public async Task Counting_by_state_reads_the_index_alone()
    {
        await db.CountByStateAsync(ClaimFilter.All, Stop);

        await AssertPlanAsync("COVERING INDEX IX_Claims_TeamId_State_CheckWorthiness_Number (TeamId=?)");
    }

    [Fact]
    public async Task The_public_board_follows_its_index()
    {
        await db.ListPublicationsAsync(PublicationFilter.All, PublicationOrder.Newest, after: null, 50, Stop);

        await AssertPlanAsync("INDEX IX_Publications_TeamId_UpdatedAt_ClaimId (TeamId=?)");
    }

    [Fact]
    public async Task A_page_of_the_public_board_begins_at_its_place()
    {
        var place = new PublicationCursor(Rating.True, Some.Noon, new ClaimNumber(7));

        await db.ListPublicationsAsync(PublicationFilter.All, PublicationOrder.Newest, place, 50, Stop);
        await AssertPlanAsync("INDEX IX_Publications_TeamId_UpdatedAt_ClaimId (TeamId=? AND UpdatedAt<?)");

        await db.ListPublicationsBeforeAsync(PublicationFilter.All, PublicationOrder.Newest, place, 50, Stop);
        await AssertPlanAsync("INDEX IX_Publications_TeamId_UpdatedAt_ClaimId (TeamId=? AND UpdatedAt>?)");
    }

    [Fact]
    public async Task The_public_board_of_one_rating_begins_at_its_place()
    {
        var filter = new PublicationFilter { Rating = Rating.False };
        var place = new PublicationCursor(Rating.False, Some.Noon, new ClaimNumber(7));

        await db.ListPublicationsAsync(filter, PublicationOrder.Newest, place, 50, Stop);

        await AssertPlanAsync("INDEX IX_Publications_TeamId_Rating_UpdatedAt (TeamId=? AND Rating=? AND UpdatedAt<?)");
    }

    [Fact]
    public async Task The_public_board_by_rating_sorts_nothing()
    {
        var place = new PublicationCursor(Rating.HalfTrue, Some.Noon, new ClaimNumber(7));

        await db.ListPublicationsAsync(PublicationFilter.All, PublicationOrder.Rating, place, 50, Stop);

        await AssertPlanAsync("INDEX IX_Publications_TeamId_Rating_UpdatedAt (TeamId=? AND Rating>?)");
    }

    [Fact]
    public async Task What_changed_since_is_found_without_the_rest()
    {
        var filter = new PublicationFilter { Since = Some.Noon, WithWithdrawn = true };
        await foreach (var _ in db.StreamPublicationsAsync(filter, PublicationOrder.Newest).WithCancellation(Stop))
        {
            Assert.Fail("The database is empty.");
        }

        await AssertPlanAsync("INDEX IX_Publications_TeamId_UpdatedAt_ClaimId (TeamId=? AND UpdatedAt>?)");
    }

    [Fact]
    public async Task A_published_claim_is_found_by_its_number()
    {
        await db.FindPublicationAsync(new ClaimNumber(7), Stop);

        await AssertPlanAsync("INDEX IX_Publications_TeamId_Number (TeamId=? AND Number=?)");
    }

    [Fact]
    public async Task An_export_reads_by_number_and_sorts_nothing()
    {
        await foreach (var _ in db.StreamRowsAsync(ClaimFilter.All).WithCancellation(Stop))
        {
            Assert.Fail("The database is empty.");
        }

        await AssertPlanAsync("INDEX IX_Claims_TeamId_Number (TeamId=?)");
        await AssertPlanAsync("INDEX IX_Verdicts_ClaimId_Id (ClaimId=?)");
        await AssertPlanAsync("SEARCH v USING INTEGER PRIMARY KEY (rowid=?)");
        await AssertPlanAsync("INDEX IX_Citations_ClaimId_Number (ClaimId=?)");
    }

    [Fact]
    public async Task An_export_of_one_article_reads_no_claims_but_its_own()
    {
        var filter = new ClaimFilter { Article = new ArticleNumber(3) };
        await foreach (var _ in db.StreamRowsAsync(filter).WithCancellation(Stop))
        {
            Assert.Fail("The database is empty.");
        }

        await AssertPlanAsync("INDEX IX_Claims_ArticleId_Number (ArticleId=?)", maySort: true);
    }

    [Fact]
    public async Task The_most_check_worthy_claims_of_an_article_are_found_by_it()
    {
        await db.ListWorthiestAsync(new ArticleNumber(3), 5, Stop);

        await AssertPlanAsync("INDEX IX_Claims_ArticleId_Number (ArticleId=?)", maySort: true);
    }

    [Fact]
    public async Task Articles_are_listed_and_found_by_number()
    {
        await db.ListArticlesAsync(new ArticleNumber(7), 10, Stop);
        await AssertPlanAsync("INDEX IX_Articles_TeamId_Number (TeamId=? AND Number<?)");

        await db.ListArticlesAfterAsync(new ArticleNumber(7), 10, Stop);
        await AssertPlanAsync("INDEX IX_Articles_TeamId_Number (TeamId=? AND Number>?)");

        await db.FindArticleAsync(new ArticleNumber(7), Stop);
        await AssertPlanAsync("INDEX IX_Articles_TeamId_Number (TeamId=? AND Number=?)");
    }

    [Fact]
    public async Task Suggested_articles_are_the_newest_by_number()
    {
        await db.SuggestArticlesAsync("roads", 25, Stop);

        await AssertPlanAsync("INDEX IX_Articles_TeamId_Number (TeamId=?)");
    }

    [Fact]
    public async Task The_claims_of_a_page_of_articles_are_counted_by_article()
    {
        await db.CountByArticleAsync([new ArticleId(1), new ArticleId(2)], Stop);

        await AssertPlanAsync("INDEX IX_Claims_ArticleId_Number (ArticleId=?)", maySort: true);
    }

    [Fact]
    public async Task Wordings_are_read_by_number()
    {
        await db.ReadWordingsAsync([new ClaimNumber(1), new ClaimNumber(2)], Stop);

        await AssertPlanAsync("INDEX IX_Claims_TeamId_Number (TeamId=? AND Number=?)");
    }

    [Fact]
    public async Task Claims_that_came_in_since_are_read_from_their_number_on()
    {
        await db.StreamNewAsync(new ClaimNumber(7), 1_000).ToListAsync(Stop);

        await AssertPlanAsync("INDEX IX_Claims_TeamId_Number (TeamId=? AND Number>?)");
    }

    [Fact]
    public async Task Changes_since_are_read_from_their_line_on()
    {
        await db.ListChangesAsync(7, Stop);

        await AssertPlanAsync("SEARCH h USING INTEGER PRIMARY KEY (rowid>?)");
    }

    [Fact]
    public async Task The_newest_line_of_the_history_is_looked_up()
    {
        await db.NewestChangeAsync(Stop);

        await AssertPlanAsync("SEARCH h");
    }

    [Fact]
    public async Task Some_claims_are_found_by_their_numbers()
    {
        await db.ListTextsAsync([new ClaimNumber(3), new ClaimNumber(5)], Stop);

        await AssertPlanAsync("INDEX IX_Claims_TeamId_Number (TeamId=? AND Number=?)");
    }

    [Fact]
    public async Task The_newest_claims_are_read_from_the_end()
    {
        await db.ListNewestAsync(500, besides: null, Stop);

        await AssertPlanAsync("INDEX IX_Claims_TeamId_Number (TeamId=?)");
    }

    [Fact]
    public async Task The_next_claim_of_the_queue_is_found_in_order_past_what_others_look_at()
    {
        await FindNextAsync(article: null);

        var plan = await AssertPlanAsync("INDEX IX_Claims_TeamId_State_CheckWorthiness_Number (TeamId=? AND State=?)");

        // However many offers and skips are at the head: each is looked up by its key.
        Assert.Contains(plan, step => step.Contains("USING INTEGER PRIMARY KEY (rowid=?)", StringComparison.Ordinal));
        Assert.Contains(plan, step => step.Contains("(ClaimId=? AND PersonKey=?)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_has_taken_is_found_among_what_they_hold()
    {
        await FindNextAsync(article: null);

        await AssertPlanAsync(
            "INDEX IX_Claims_TeamId_HolderKey (TeamId=? AND HolderKey=?)",
            maySort: true,
            fromLast: 1
        );
    }

    [Fact]
    public async Task The_next_claim_of_one_article_is_found_among_its_own()
    {
        await FindNextAsync(new ArticleNumber(3));

        await AssertPlanAsync("INDEX IX_Claims_ArticleId_Number (ArticleId=?)", maySort: true);
    }

    [Fact]
    public async Task Evidence_verdicts_and_cards_are_found_by_their_claim()
    {
        await db.ListCitationsAsync(new ClaimNumber(7), Stop);
        await AssertPlanAsync("INDEX IX_Citations_ClaimId_Number (ClaimId=?)", maySort: true);

        await db.ListVerdictsAsync(new ClaimNumber(7), Stop);
        await AssertPlanAsync("INDEX IX_Verdicts_ClaimId_Id (ClaimId=?)", maySort: true);

        await db.ReadVerdictsAsync([new ClaimNumber(7), new ClaimNumber(8)], Stop);
        await AssertPlanAsync("INDEX IX_Verdicts_ClaimId_Id (ClaimId=?)");

        await db.FindCardAsync(new ClaimNumber(7), Stop);
        await AssertPlanAsync("INTEGER PRIMARY KEY (rowid=?)");
    }

    [Fact]
    public async Task The_history_of_one_claim_is_read_from_where_somebody_stopped()
    {
        var subject = new Subject(SubjectKind.Claim, 7);
        const string Index =
            "INDEX IX_History_TeamId_SubjectKind_SubjectNumber_Id (TeamId=? AND SubjectKind=? AND SubjectNumber=?";

        await db.ReadHistoryAsync(subject, new LastSeen(5), 20, Stop);
        await AssertPlanAsync($"{Index} AND Id>?)");

        await db.ReadHistoryOfOthersAsync(subject, new LastSeen(5), "test:anna", 20, Stop);
        await AssertPlanAsync($"{Index} AND Id>?)");

        await db.ReadHistoryBackwardsAsync(subject, new LastSeen(5), 20, Stop);
        await AssertPlanAsync($"{Index} AND Id<?)");

        await db.ReadHistoryBackwardsAsync(subject, before: null, 20, Stop);
        await AssertPlanAsync($"{Index})");

        await db.ReadLastEntryAsync(subject, Stop);
        await AssertPlanAsync($"{Index})");
    }

    [Fact]
    public async Task Every_index_has_statistics()
    {
        var without = await db
            .Database.SqlQueryRaw<string>(
                "SELECT name AS Value FROM sqlite_master WHERE type = 'index' AND name LIKE 'IX!_%' ESCAPE '!' AND name NOT IN (SELECT idx FROM sqlite_stat1)"
            )
            .ToListAsync(Stop);

        Assert.Empty(without);
    }

    private Task FindNextAsync(ArticleNumber? article) =>
        db.FindNextAsync(
            "test:anna",
            article,
            new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero),
            ReviewQueue.SkipLasts,
            isSkipped: false,
            Stop
        );

    [Fact]
    public async Task Counting_by_rating_goes_through_the_claims_as_they_lie()
    {
        await db.CountByRatingAsync(PublicationFilter.All, Stop);
        await AssertPlanAsync("INDEX IX_Publications_TeamId_Number (TeamId=? AND Number>?)");

        await db.CountByRatingAsync(new() { Search = "school" }, Stop);
        await AssertPlanAsync("INDEX IX_Publications_TeamId_Number (TeamId=? AND Number>?)");
    }

    [Fact]
    public async Task The_pace_reads_what_changed_in_the_half_year_alone()
    {
        await db.ReadPaceAsync(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero), Stop);

        await AssertPlanAsync("INDEX IX_Publications_TeamId_UpdatedAt_ClaimId (TeamId=? AND UpdatedAt>?)");
    }

    [Fact]
    public async Task What_the_world_was_told_of_a_claim_is_found_by_the_claim()
    {
        await db.ListPublicMomentsAsync(new ClaimNumber(7), Stop);

        await AssertPlanAsync(
            "INDEX IX_History_TeamId_SubjectKind_SubjectNumber_Id (TeamId=? AND SubjectKind=? AND SubjectNumber=?)"
        );
    }

    private async Task<List<string>> AssertPlanAsync(string index, bool maySort = false, int fromLast = 0)
    {
        var plan = await recorder.ExplainAsync(fromLast, db, Stop);

        Assert.Contains(plan, step => step.Contains(index, StringComparison.Ordinal));
        // The rows of a part of the query, a page at most, are read as they come; a table never is.
        var parts = plan.Where(step => step.StartsWith("CO-ROUTINE ", StringComparison.Ordinal))
            .Select(step => step.Replace("CO-ROUTINE", "SCAN", StringComparison.Ordinal));
        Assert.Empty(plan.Where(step => step.StartsWith("SCAN", StringComparison.Ordinal)).Except(parts));
        Assert.True(maySort || !plan.Any(step => step.Contains(Sorting, StringComparison.Ordinal)));
        return plan;
    }
}
