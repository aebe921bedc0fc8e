using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Language;
using ClaimTracker.Language.Attribution;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Claims;

public sealed class ClaimQueryOnSqlite : ClaimQueryTests<SqliteEngine>;

public sealed class ClaimQueryOnSqlServer : ClaimQueryTests<SqlServerEngine>;

public abstract class ClaimQueryTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task A_claim_comes_back_as_it_was_stored()
    {
        var draft = Some.Draft("Two schools closed.") with
        {
            Spans = [new TextSpan(0, 3), new TextSpan(5, 9)],
            Attribution = new ReportedSpeech("the ministry", "say", new TextSpan(2, 4)),
            NeedsContext = "Which schools?",
        };
        await StoreAsync(Some.Content(), draft);

        var claim = await ReadBackAsync(new ClaimNumber(1));

        Assert.Equal(draft.Spans, claim.Spans);
        Assert.Equal(draft.CheckWorthiness.Reasons, claim.Reasons);
        Assert.Equal(new ClaimAttribution("the ministry", "say", new TextSpan(2, 4)), claim.Attribution);
        Assert.Equal(
            (draft.Wording, draft.NeedsContext, Some.Noon),
            (claim.Wording, claim.NeedsContext, claim.CreatedAt)
        );
    }

    [Fact]
    public async Task A_claim_in_the_articles_own_voice_has_no_speaker()
    {
        var number = await StoreClaimAsync();
        await using var db = Databases.Open(Team);

        Assert.Null((await ReadBackAsync(number)).Attribution);
        Assert.Null((await db.ReadClaimAsync(number, Stop))?.Speaker);
    }

    [Fact]
    public async Task An_unknown_number_is_absent()
    {
        await using var db = Databases.Open(Team);

        Assert.Null(await db.FindClaimAsync(new ClaimNumber(99), Stop));
        Assert.Null(await db.ReadClaimAsync(new ClaimNumber(99), Stop));
    }

    [Fact]
    public async Task Rows_stream_by_number_whatever_their_worth()
    {
        var worths = Enumerable.Range(0, 50).Select(i => i * 37 % 50 / 50.0);
        await StoreAsync(Some.Content(), [.. worths.Select(worth => Some.Draft("A claim.", worth: worth))]);
        await using var db = Databases.Open(Team);

        var rows = await db.StreamRowsAsync(ClaimFilter.All).ToListAsync(Stop);

        Assert.Equal(Enumerable.Range(1, 50), rows.Select(row => row.Number.Value));
    }

    [Fact]
    public async Task Marks_are_in_reading_order_with_their_spans()
    {
        var receipt = await StoreAsync(
            Some.Content("First. Second."),
            Some.Draft("First.", new TextSpan(0, 6), worth: 0.1),
            Some.Draft("Second.", new TextSpan(7, 14), worth: 0.9)
        );
        await using var db = Databases.Open(Team);

        var marks = await db.ListMarksAsync(receipt.Id, Stop);

        Assert.Equal(["First.", "Second."], marks.Select(mark => mark.Wording));
        Assert.Equal([new TextSpan(0, 6), new TextSpan(7, 14)], marks.Select(mark => mark.Sentence));
    }

    [Fact]
    public async Task Counting_leaves_out_states_without_claims()
    {
        await StoreClaimAsync();
        var dismissed = await StoreClaimAsync();
        await using var db = Databases.Open(Team);
        (await db.FindClaimAsync(dismissed, Stop))!.Dismiss("A joke.", Some.Anna, Some.Noon);
        await db.SaveChangesAsync(Stop);

        Assert.Equal(
            new Dictionary<ClaimState, int> { [ClaimState.Unreviewed] = 1, [ClaimState.Dismissed] = 1 },
            await db.CountByStateAsync(Stop)
        );
    }

    [Fact]
    public async Task A_claim_is_found_to_be_changed()
    {
        var number = await StoreClaimAsync();
        await using var db = Databases.Open(Team);

        Assert.Equal(EntityState.Unchanged, db.Entry((await db.FindClaimAsync(number, Stop))!).State);
    }
}
