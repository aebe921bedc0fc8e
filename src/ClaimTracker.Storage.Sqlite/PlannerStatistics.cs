using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Storage.Sqlite;

/// <summary>Tells SQLite how many rows an index finds, as in a team at work: without, it takes the claims of an article to be as many as the team's.</summary>
/// <remarks>
/// Written once and the same everywhere, where ANALYZE would count what happens to be there: the plans are those the tests see.
/// https://sqlite.org/fileformat2.html#stat1tab says what the figures mean, https://sqlite.org/optoverview.html that one may set them.
/// </remarks>
internal static class PlannerStatistics
{
    /// <summary>Rows of the index, then how many of them share its first column, its first two, and so on.</summary>
    private const string Write = """
        ANALYZE sqlite_schema;
        DELETE FROM sqlite_stat1;
        INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
            ('Claims', 'IX_Claims_ArticleId_Number', '100000 20 1'),
            ('Claims', 'IX_Claims_MergedIntoId', '100000 2'),
            ('Claims', 'IX_Claims_TeamId_Number', '100000 100000 1'),
            ('Claims', 'IX_Claims_TeamId_CheckWorthiness_Number', '100000 100000 1000 1'),
            ('Claims', 'IX_Claims_TeamId_State_CheckWorthiness_Number', '100000 100000 20000 200 1'),
            ('Claims', 'IX_Claims_TeamId_HolderKey', '2000 2000 20'),
            ('Articles', 'IX_Articles_TeamId_Number', '5000 5000 1'),
            ('Articles', 'IX_Articles_TeamId_TextKey', '5000 5000 1'),
            ('Articles', 'IX_Articles_TeamId_AddressKey', '5000 5000 1'),
            ('Articles', 'IX_Articles_TeamId_Publisher', '5000 5000 50'),
            ('History', 'IX_History_TeamId_SubjectKind_SubjectNumber_Id', '200000 200000 100000 2 1'),
            ('Teams', 'IX_Teams_Key', '10 1'),
            ('Citations', 'IX_Citations_ClaimId_Number', '100000 4 1'),
            ('Citations', 'IX_Citations_TeamId', '100000 100000'),
            ('Citations', 'IX_Citations_FileId', '100000 2'),
            ('Citations', 'IX_Citations_ArchiveNextTryAt', '100 1'),
            ('EvidenceFiles', 'IX_EvidenceFiles_TeamId_Hash', '20000 20000 1'),
            ('EvidenceContents', NULL, '20000'),
            ('Verdicts', 'IX_Verdicts_ClaimId_Id', '30000 2 1'),
            ('Verdicts', 'IX_Verdicts_CorrectsId', '30000 10'),
            ('Verdicts', 'IX_Verdicts_TeamId_Status_ClosedAt', '30000 30000 10000 1'),
            ('QueueOffers', NULL, '20000'),
            ('QueueSkips', 'sqlite_autoindex_QueueSkips_1', '20000 4 1'),
            ('Drafts', 'IX_Drafts_TeamId_CreatedAt', '500 500 1'),
            ('LiveCards', 'IX_LiveCards_TeamId_Message', '20000 20000 1'),
            ('Outbox', 'IX_Outbox_TeamId_Id', '20 20 1'),
            ('Outbox', 'IX_Outbox_TeamId_Key', '20000 20000 1'),
            ('Outbox', 'IX_Outbox_TeamId_State_ClosedAt', '20000 20000 10000 1'),
            ('FollowUps', 'IX_FollowUps_TeamId_Number', '20000 20000 1'),
            ('FollowUps', 'IX_FollowUps_ClaimId_State', '20000 2 1'),
            ('FollowUps', 'IX_FollowUps_NextAt_TeamId', '5000 1 1'),
            ('FollowUps', 'IX_FollowUps_TeamId_DueAt', '100 100 1'),
            ('FollowUps', 'IX_FollowUps_TeamId_NextAt', '5000 5000 1'),
            ('Digests', 'IX_Digests_TeamId_On', '500 500 1'),
            ('DigestSchedules', 'IX_DigestSchedules_NextAt', '10 1'),
            ('Watches', 'IX_Watches_TeamId_Number', '100 100 1'),
            ('Watches', 'IX_Watches_NextAt', '100 1'),
            ('WatchedItems', 'IX_WatchedItems_NextTryAt', '20 1'),
            ('WatchedItems', 'IX_WatchedItems_WatchId_FoundAt', '20000 1000 1'),
            ('WatchedKeys', 'sqlite_autoindex_WatchedKeys_1', '40000 2000 1'),
            ('StaleAsks', 'IX_StaleAsks_ReturnsAt', '100 1'),
            ('Publications', 'IX_Publications_TeamId_Number', '20000 20000 1'),
            ('Publications', 'IX_Publications_TeamId_UpdatedAt_ClaimId', '20000 20000 1 1'),
            ('Publications', 'IX_Publications_TeamId_Rating_UpdatedAt', '20000 20000 3000 1'),
            ('Publications', 'IX_Publications_TeamId_ArticleId', '20000 20000 4'),
            ('Publications', 'IX_Publications_ArticleId', '20000 4'),
            ('Publications', 'IX_Publications_VerdictId', '20000 1'),
            ('ApiKeys', 'IX_ApiKeys_Hash', '20 1'),
            ('ApiKeys', 'IX_ApiKeys_TeamId', '20 20'),
            ('Webhooks', 'IX_Webhooks_TeamId_Number', '10 10 1'),
            ('WebhookDeliveries', 'IX_WebhookDeliveries_WebhookId_Key', '20000 5000 1'),
            ('WebhookDeliveries', 'IX_WebhookDeliveries_WebhookId_Id', '20000 5000 1'),
            ('WebhookDeliveries', 'IX_WebhookDeliveries_TeamId', '20000 20000'),
            ('WebhookDeliveries', 'IX_WebhookDeliveries_NextTryAt', '20 1'),
            ('PersonSettings', 'sqlite_autoindex_PersonSettings_1', '100 100 1');
        ANALYZE sqlite_schema;
        """;

    public static Task WriteAsync(ClaimTrackerContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(Write, cancellationToken);
}
