using ClaimTracker.Core.Board;
using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Digests;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;
using NodaTime;

namespace ClaimTracker.Core.Tests.Digests;

public sealed class DigestContentOnSqlite : DigestContentTests<SqliteEngine>;

public sealed class DigestContentOnSqlServer : DigestContentTests<SqlServerEngine>;

public abstract class DigestContentTests<TEngine> : DigestTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task A_week_in_which_nothing_happened_is_quiet()
    {
        var content = await MakeFirstAsync();

        Assert.True(content.IsQuiet);
        Assert.False(content.IsSomethingOpen);
    }

    [Fact]
    public async Task What_came_in_is_told_by_check_worthiness_and_once()
    {
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 5, 12);
        await AddAsync("A small claim.", 0.2);
        var large = await AddAsync("A large claim.", 0.9);
        var dropped = await AddAsync("A dropped claim.", 0.95);
        await DoneAsync(Review.DismissAsync(new ClaimWish(Ben, dropped), "Not a claim.", Stop));
        At(2026, 3, 9, 9);
        await SweepAsync();
        At(2026, 3, 10, 9);
        var later = await AddAsync("A later claim.", 0.5);
        At(2026, 3, 16, 9);
        await SweepAsync();

        var (first, second) = await TwoAsync();

        Assert.Equal(["A large claim.", "A small claim."], first.NewClaims.Listed.Select(one => one.Wording));
        Assert.Equal((2, 2), (first.NewClaims.Count, first.NewFrom));
        Assert.Equal(large, first.NewClaims.Listed[0].Number);
        Assert.Equal(0.9, first.NewClaims.Listed[0].CheckWorthiness);
        Assert.Equal([later], second.NewClaims.Listed.Select(one => one.Number));
        Assert.Equal(3, second.Unreviewed.Count);
        Assert.Equal("A small claim.", second.Unreviewed.Listed[0].Wording);
    }

    [Fact]
    public async Task A_claim_whose_clock_was_behind_is_told_by_the_next_digest()
    {
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 9, 9, 0, 5);
        await SweepAsync();
        // Its transaction began before the digest was made and ended after it.
        At(2026, 3, 9, 8, 59, 59);
        var straggler = await AddAsync("A claim that came in slowly.", 0.5);
        At(2026, 3, 16, 9);
        await SweepAsync();

        var (first, second) = await TwoAsync();

        Assert.Empty(first.NewClaims.Listed);
        Assert.Equal([straggler], second.NewClaims.Listed.Select(one => one.Number));
    }

    [Fact]
    public async Task What_came_in_before_the_first_digests_week_is_not_told()
    {
        await AddAsync("An old claim.", 0.9);
        At(2026, 4, 1, 12);
        await ScheduleAsync(MondayAtNine);
        At(2026, 4, 3, 12);
        await AddAsync("A new claim.", 0.1);
        At(2026, 4, 6, 9);
        await SweepAsync();

        var content = Assert.Single(await DigestsAsync()).Content;

        Assert.Equal(["A new claim."], content.NewClaims.Listed.Select(one => one.Wording));
        Assert.Equal("An old claim.", content.Unreviewed.Listed[0].Wording);
    }

    [Fact]
    public async Task Verdicts_corrections_and_who_did_them_are_told()
    {
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 4, 12);
        var first = await StoreCheckedAsync();
        var second = await StoreCheckedAsync();
        await DoneAsync(
            Verdicts.ProposeAsync(new ClaimWish(Ben, first), Rating.HalfTrue, "The law was amended.", Stop)
        );
        At(2026, 3, 5, 12);
        await DoneAsync(Verdicts.AgreeAsync(new ClaimWish(Emil, first), isAlone: false, Stop));
        At(2026, 3, 6, 12);
        var waiting = await StoreProposedAsync();
        At(2026, 3, 9, 9);
        await SweepAsync();

        var content = Assert.Single(await DigestsAsync()).Content;

        Assert.Equal([second, first], content.Verdicts.Listed.Select(one => one.Claim));
        Assert.All(content.Verdicts.Listed, one => Assert.Equal((Rating.False, null), (one.Rating, one.Before)));
        var correction = Assert.Single(content.Corrections.Listed);
        Assert.Equal((first, Rating.HalfTrue, Rating.False), (correction.Claim, correction.Rating, correction.Before));
        Assert.Equal((2, 1), (content.Verdicts.Count, content.Corrections.Count));
        Assert.Equal([new(Rating.HalfTrue, 1), new RatingCount(Rating.False, 2)], content.Ratings);
        Assert.Equal(
            ["Anna 2 0", "Eva 0 2", "Ben 1 0", "Emil 0 1"],
            content.People.Listed.Select(one => $"{one.Name} {one.Proposed} {one.SignedOff}")
        );
        var open = Assert.Single(content.Waiting.Listed);
        Assert.Equal((waiting, "Anna"), (open.Claim, open.ProposedBy));
        Assert.Equal(new DateTimeOffset(2026, 3, 6, 12, 0, 0, TimeSpan.Zero), open.Since);
    }

    [Fact]
    public async Task Follow_ups_that_wait_are_told_oldest_first_and_those_that_come_are_counted()
    {
        var claim = await AddAsync("A claim to look at again.", 0.5);
        await ScheduleAsync(MondayAtNine);
        await FollowUpAsync(claim, 1, local: new(2026, 3, 8, 9, 0), isUp: false);
        await FollowUpAsync(claim, 2, local: new(2026, 3, 3, 9, 0), isUp: true);
        await FollowUpAsync(claim, 3, local: new(2026, 3, 12, 9, 0), isUp: false);
        await FollowUpAsync(claim, 4, local: new(2026, 3, 30, 9, 0), isUp: false);
        At(2026, 3, 9, 9);
        await SweepAsync();

        var content = Assert.Single(await DigestsAsync()).Content;

        Assert.Equal([2, 1], content.FollowUps.Listed.Select(one => one.Number.Value));
        Assert.Equal((2, 1), (content.FollowUps.Count, content.ComingFollowUps));
        var oldest = content.FollowUps.Listed[0];
        Assert.Equal((claim, "Ben", "Look at it."), (oldest.Claim, oldest.Owner, oldest.Note));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero), oldest.Since);
    }

    [Fact]
    public async Task Much_is_counted_and_the_first_of_it_listed()
    {
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 4, 12);
        var text = Some.FreshText();
        await Databases.StoreArticleAsync(
            Team,
            Some.Content(text),
            [.. Enumerable.Range(0, 300).Select(i => Some.Draft($"Claim {i}.", new(0, 5), worth: i / 300.0))],
            Some.Anna,
            Clock.Now,
            Stop
        );
        At(2026, 3, 9, 9);
        await SweepAsync();

        var content = Assert.Single(await DigestsAsync()).Content;

        Assert.Equal((300, 1, 50), (content.NewClaims.Count, content.NewFrom, content.NewClaims.Listed.Count));
        Assert.Equal("Claim 299.", content.NewClaims.Listed[0].Wording);
        Assert.Equal((300, 10), (content.Unreviewed.Count, content.Unreviewed.Listed.Count));
    }

    [Theory]
    [InlineData("مرحبا \u202Eevil\u202C שלום 👩‍👩‍👧‍👦 \"quoted\" <b>")]
    [InlineData("A line\nand another\t with tabs.")]
    [InlineData("Half \ud83d of a character.")]
    public async Task Odd_words_are_kept_on_one_line(string words)
    {
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 4, 12);
        await AddAsync(words, 0.5);
        At(2026, 3, 9, 9);
        await SweepAsync();

        var told = Assert.Single(Assert.Single(await DigestsAsync()).Content.NewClaims.Listed);

        Assert.DoesNotContain('\n', told.Wording);
        Assert.StartsWith(words[..4], told.Wording);
    }

    [Fact]
    public async Task Long_words_are_cut_at_a_word()
    {
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 4, 12);
        await AddAsync(string.Join(' ', Enumerable.Repeat("schools", 60)), 0.5);
        await AddAsync(new string('学', 400), 0.4);
        At(2026, 3, 9, 9);
        await SweepAsync();

        var told = Assert.Single(await DigestsAsync()).Content.NewClaims.Listed;

        Assert.EndsWith("schools…", told[0].Wording);
        Assert.All(told, one => Assert.InRange(one.Wording.Length, 100, DigestQuote.MostChars));
    }

    [Fact]
    public async Task Nothing_of_another_team_is_told()
    {
        await StoreCheckedAsync();
        await StoreProposedAsync();
        At(2026, 3, 3, 12);
        var olga = PersonOf(OtherTeam, "Olga", Rank.Manager);

        Assert.True((await DigestDesk.PreviewAsync(olga, Stop)).Is(out var preview, out _));

        Assert.True(preview.Content.IsQuiet);
        Assert.False(preview.Content.IsSomethingOpen);
        Assert.Empty(preview.Content.People.Listed);
    }

    private async Task<DigestContent> MakeFirstAsync()
    {
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 9, 9);
        await SweepAsync();
        return Assert.Single(await DigestsAsync()).Content;
    }

    private async Task<(DigestContent First, DigestContent Second)> TwoAsync()
    {
        var digests = await DigestsAsync();
        Assert.Equal(2, digests.Count);
        return (digests[0].Content, digests[1].Content);
    }

    /// <summary>Brings in an article with one claim now.</summary>
    private async Task<ClaimNumber> AddAsync(string wording, double worth)
    {
        await Databases.StoreArticleAsync(
            Team,
            Some.Content($"{Some.FreshText()} {wording}"),
            [Some.Draft(wording, worth: worth)],
            Some.Anna,
            Clock.Now,
            Stop
        );
        await using var db = Databases.Open(Team);
        return (await db.ListClaimsAsync(ClaimFilter.All, null, 1000, Stop)).Claims.Max(claim => claim.Number);
    }

    private async Task FollowUpAsync(ClaimNumber number, int followUp, LocalDateTime local, bool isUp)
    {
        await using var db = Databases.Open(Team);
        var claim = await db.FindClaimAsync(number, Stop);
        var when = new When(local, DateTimeZone.Utc, local.InUtc().ToInstant(), HadTime: true);
        var plan = new FollowUpPlan(when, Repeat.Never, Some.Ben, "Look at it.", Channel: null);
        var one = new FollowUp(claim!, new FollowUpNumber(followUp), plan, Some.Anna, Some.Noon);
        if (isUp)
        {
            one.ComeUp(when.At.ToDateTimeOffset());
        }

        db.Add(one);
        await db.SaveChangesAsync(Stop);
    }
}
