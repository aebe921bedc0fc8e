using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Language;
using ClaimTracker.Language.Attribution;
using ClaimTracker.Language.Splitting;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Intake;

/// <summary>What is stored is damaged behind the program's back; on SQLite alone, where every test has its own database.</summary>
public sealed class StoredPromisesTests : EngineTests<SqliteEngine>
{
    private const string Text = "Two schools closed. 🙂";

    [Fact]
    public async Task All_is_well_in_an_empty_database() => Assert.Empty(await FindAsync());

    [Fact]
    public async Task All_is_well_after_storing()
    {
        await StoreAsync(Some.Content(Text), Some.Draft("Two schools closed."));
        await StoreAsync(Some.Content());

        Assert.Empty(await FindAsync());
    }

    [Fact]
    public async Task A_claim_that_is_gone_is_missed()
    {
        await StoreAsync(Some.Content(Text), Some.Draft("Two schools closed."), Some.Draft("Two schools closed."));
        await RunAsync("DELETE FROM Claims WHERE Number = 1");

        Assert.Contains(
            "has given out 1 article and 2 claim numbers; 1 articles and 1 claims have one of them, 0 and 0 have another.",
            Assert.Single(await FindAsync())
        );
    }

    [Fact]
    public async Task A_claim_with_a_number_that_was_never_given_out_is_reported()
    {
        await StoreAsync(Some.Content(Text), Some.Draft("Two schools closed."), Some.Draft("Two schools closed."));
        await RunAsync("UPDATE Claims SET Number = 9 WHERE Number = 1");

        Assert.Contains(
            "1 articles and 1 claims have one of them, 0 and 1 have another.",
            Assert.Single(await FindAsync())
        );
    }

    [Theory]
    [InlineData(0, 23)]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(5, 4)]
    public async Task A_sentence_outside_the_text_is_reported(int start, int end)
    {
        await StoreAsync(Some.Content(Text), Draft(new TextSpan(0, 5), new TextSpan(start, end)));

        Assert.Equal("Claim C-1 points outside the text of article A-1.", Assert.Single(await FindAsync()));
    }

    [Theory]
    [MemberData(nameof(OddTexts.All), MemberType = typeof(OddTexts))]
    public async Task A_sentence_at_the_end_of_an_odd_text_is_inside(string before)
    {
        var sentence = new TextSpan(before.Length, before.Length + 7);
        await StoreAsync(Some.Content(before + "Closed."), Some.Draft("Closed.", sentence));

        Assert.Empty(await FindAsync());
    }

    [Fact]
    public async Task A_sentence_that_ends_with_the_text_is_inside()
    {
        await StoreAsync(Some.Content(Text), Draft(new TextSpan(0, 22), new TextSpan(0, 22)));

        Assert.Empty(await FindAsync());
    }

    [Fact]
    public async Task A_span_outside_the_text_is_reported()
    {
        await StoreAsync(Some.Content(Text), Draft(new TextSpan(20, 40), new TextSpan(0, 10)));

        Assert.Equal("Claim C-1 points outside the text of article A-1.", Assert.Single(await FindAsync()));
    }

    [Fact]
    public async Task A_speaker_outside_the_text_is_reported()
    {
        var draft = Draft(new TextSpan(0, 10), new TextSpan(0, 10)) with
        {
            Attribution = new ReportedSpeech("Somebody", "say", new TextSpan(20, 40)),
        };
        await StoreAsync(Some.Content(Text), draft);

        Assert.Equal("Claim C-1 points outside the text of article A-1.", Assert.Single(await FindAsync()));
    }

    [Fact]
    public async Task A_claim_of_an_article_of_another_team_is_reported()
    {
        await StoreAsync(Some.Content(Text), Some.Draft("Two schools closed."));
        await StoreForAsync(OtherTeam, Some.Content(Text));
        await RunAsync("UPDATE Claims SET ArticleId = (SELECT MAX(Id) FROM Articles)");

        Assert.Equal("Claim C-1 belongs to an article that its team does not have.", Assert.Single(await FindAsync()));
    }

    [Fact]
    public async Task At_most_20_claims_of_a_team_are_named()
    {
        var stray = Draft(new TextSpan(0, 99), new TextSpan(0, 99));
        await StoreAsync(Some.Content(Text), [.. Enumerable.Repeat(stray, 30)]);

        Assert.Equal(20, (await FindAsync()).Count);
    }

    private static ClaimDraft Draft(TextSpan span, TextSpan sentence) =>
        Some.Draft("Two schools closed.", sentence) with
        {
            Spans = [span],
        };

    private Task<IReadOnlyList<string>> FindAsync() => Databases.FindBrokenPromisesAsync(Stop);

    private async Task RunAsync(string sql)
    {
        await using var db = Databases.OpenUnowned();
        await db.Database.ExecuteSqlRawAsync(sql, Stop);
    }
}
