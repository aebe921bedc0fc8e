using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Storage;

public sealed class TeamWorkIsolationOnSqlite : TeamWorkIsolationTests<SqliteEngine>;

public sealed class TeamWorkIsolationOnSqlServer : TeamWorkIsolationTests<SqlServerEngine>;

/// <summary>Our team has a row in every table of its work; the other team, which has none, asks for all of it.</summary>
public abstract class TeamWorkIsolationTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task No_table_shows_rows_of_another_team()
    {
        await WorkAsync();
        await using var ours = Databases.Open(Team);
        await using var theirs = Databases.Open(OtherTeam);

        await AssertOursAloneAsync<Citation>(ours, theirs);
        await AssertOursAloneAsync<Verdict>(ours, theirs);
        await AssertOursAloneAsync<Publication>(ours, theirs);
        await AssertOursAloneAsync<QueueOffer>(ours, theirs);
        await AssertOursAloneAsync<QueueSkip>(ours, theirs);
        await AssertOursAloneAsync<Draft>(ours, theirs);
        await AssertOursAloneAsync<LiveCard>(ours, theirs);
        await AssertOursAloneAsync<TeamSettings>(ours, theirs);
    }

    [Fact]
    public async Task No_question_of_another_team_finds_our_work()
    {
        var number = await WorkAsync();
        await using var theirs = Databases.Open(OtherTeam);
        var subject = new Subject(SubjectKind.Claim, number.Value);

        Assert.Empty(await theirs.ListCitationsAsync(number, Stop));
        Assert.Empty(await theirs.ListVerdictsAsync(number, Stop));
        Assert.Empty(await theirs.ReadVerdictsAsync([number], Stop));
        Assert.Null(await theirs.FindCardAsync(number, Stop));
        Assert.Empty(await theirs.ReadHistoryAsync(subject, default, 50, Stop));
        Assert.Empty(await theirs.ReadHistoryBackwardsAsync(subject, null, 50, Stop));
        Assert.Equal(default, await theirs.ReadLastEntryAsync(subject, Stop));
        Assert.Null((await theirs.ReadSettingsAsync(Stop)).ReviewChannel);
    }

    [Fact]
    public async Task No_step_of_a_stranger_reaches_our_claim()
    {
        var number = await WorkAsync();
        var before = await StoryOfAsync(number);
        var wish = new ClaimWish(PersonOf(OtherTeam, "Zoe", Rank.Manager), number);
        Task<ClaimAnswer>[] steps =
        [
            Review.TakeAsync(wish, Stop),
            Review.ReleaseAsync(wish, Stop),
            Review.AssignAsync(wish, wish.By, Stop),
            Review.RewordAsync(wish, "Theirs.", Stop),
            Review.SplitAsync(wish, ["One.", "Two."], Stop),
            Review.MergeAsync(wish, number, Stop),
            Review.DismissAsync(wish, "Theirs.", Stop),
            Review.ReopenAsync(wish, Stop),
            Citations.CiteAsync(wish, Evidence("theirs"), Stop),
            Citations.WithdrawAsync(wish, 1, Stop),
            Verdicts.ProposeAsync(wish, Rating.Opinion, "Theirs.", Stop),
            Verdicts.AgreeAsync(wish, isAlone: true, Stop),
            Verdicts.SendBackAsync(wish, "Theirs.", Stop),
            PublishAsync(wish),
            Publishing.WithdrawAsync(wish, "Theirs.", Stop),
        ];

        foreach (var step in steps)
        {
            Assert.StartsWith($"This team has no claim {number}; ", await WhyNotAsync(step));
        }

        Assert.Equal(before, await StoryOfAsync(number));
    }

    [Fact]
    public async Task A_claim_of_ours_cannot_be_merged_into_one_of_another_team()
    {
        var text = Some.FreshText();
        await StoreForAsync(OtherTeam, Some.Content(text), Some.Draft(text), Some.Draft(text));
        var ours = await StoreClaimAsync();

        Assert.StartsWith(
            "This team has no claim C-2; ",
            await WhyNotAsync(Review.MergeAsync(new ClaimWish(Anna, ours), new ClaimNumber(2), Stop))
        );
    }

    private static async Task AssertOursAloneAsync<T>(ClaimTrackerContext ours, ClaimTrackerContext theirs)
        where T : class
    {
        Assert.NotEmpty(await ours.Set<T>().ToListAsync(Stop));
        Assert.Empty(await theirs.Set<T>().ToListAsync(Stop));
    }

    private async Task<ClaimNumber> WorkAsync()
    {
        await LetAsync(new TeamWish { ReviewChannel = "100" });
        var skipped = await StoreClaimAsync();
        await Queue.NextAsync(Anna, null, Stop);
        await Queue.SkipAsync(Ben, skipped, Stop);
        await new Drafts(Databases, Clock).KeepAsync(Anna, "reword", "{}", Stop);
        await StorePublishedAsync();
        var number = await StoreCheckedAsync();
        await Databases.PlaceCardAsync(Team, number, new ChatPlace("100", "1"), Stop);
        return number;
    }
}
