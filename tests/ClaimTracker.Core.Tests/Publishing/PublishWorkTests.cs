using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Tests.Publishing;

public sealed class PublishWorkOnSqlite : PublishWorkTests<SqliteEngine>;

public sealed class PublishWorkOnSqlServer : PublishWorkTests<SqlServerEngine>;

public abstract class PublishWorkTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task What_is_published_is_what_was_signed_off()
    {
        var number = await StoreReadyAsync();
        Clock.Now += TimeSpan.FromHours(1);

        await DoneAsync(PublishAsync(new ClaimWish(Eva, number)));

        var claim = await ReadBackAsync(number);
        var row = await RowAsync(number);
        Assert.Equal(ClaimState.Published, claim.State);
        Assert.Equal(
            (claim.Wording, Rating.False, Explanation, (await VerdictsOnAsync(number))[0].Id),
            (row.Wording, row.Rating, row.Explanation, row.VerdictId)
        );
        Assert.Equal(
            ("https://paper.example/speech", new DateOnly(2026, 3, 1)),
            (row.AppearanceAddress, row.ClaimedOn)
        );
        Assert.Equal(
            (Some.Noon, Clock.Now, Clock.Now, 1),
            (row.DecidedAt, row.PublishedAt, row.UpdatedAt, row.Revision)
        );
        Assert.Equal((null, null, null), (row.Waiver, row.WithdrawnAt, row.WithdrawnReason));
        var last = (await HistoryOfAsync(number))[^1];
        Assert.Equal((ClaimChanges.Published, null, null), (last.What, last.Before, last.After));
    }

    [Fact]
    public async Task Nothing_is_published_while_a_rule_does_not_hold_and_every_reason_is_told()
    {
        var number = await StoreCheckedAsync();

        var (answer, reasons) = await Publishing.PublishAsync(new ClaimWish(Eva, number), PublishingDetails.None, Stop);

        Assert.Equal(
            $"{number} cannot be published yet; here is every reason, with what to do.",
            Assert.IsType<ClaimAnswer.Refused>(answer).Why.ToString()
        );
        Assert.Equal(
            [
                nameof(PublishingRefusals.AppearanceUnknown),
                nameof(PublishingRefusals.ClaimDayUnknown),
                nameof(PublishingRefusals.NoPrimarySource),
                nameof(PublishingRefusals.FewSources),
            ],
            reasons.Select(reason => reason.Why.Key)
        );
        Assert.Equal(ClaimState.Checked, (await ReadBackAsync(number)).State);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task A_waiver_is_kept_with_what_is_published_and_in_the_history()
    {
        var number = await StoreCheckedAsync();

        await DoneAsync(
            PublishAsync(
                new ClaimWish(Eva, number),
                new PublishingDetails
                {
                    IsDayUnknown = true,
                    Waiver = " Said on the radio; the minutes are all there is. ",
                }
            )
        );

        var row = await RowAsync(number);
        const string Why = "Said on the radio; the minutes are all there is.";
        Assert.Equal((Why, null, null), (row.Waiver, row.AppearanceAddress, row.ClaimedOn));
        Assert.Equal(Why, (await HistoryOfAsync(number))[^1].After);
    }

    [Fact]
    public async Task A_waiver_that_nothing_needs_is_not_kept()
    {
        var number = await StoreReadyAsync();

        await DoneAsync(PublishAsync(new ClaimWish(Eva, number), PublicDesk.Details with { Waiver = "In a hurry." }));

        Assert.Null((await RowAsync(number)).Waiver);
    }

    [Fact]
    public async Task What_cannot_be_waived_stops_a_waiver_too()
    {
        var number = await StoreReadyAsync();

        var (_, reasons) = await Publishing.PublishAsync(
            new ClaimWish(Eva, number),
            new PublishingDetails { Waiver = "In a hurry." },
            Stop
        );

        Assert.Equal(
            [(nameof(PublishingRefusals.AppearanceUnknown), true), (nameof(PublishingRefusals.ClaimDayUnknown), false)],
            reasons.Select(reason => (reason.Why.Key, reason.CanWaive))
        );
    }

    [Fact]
    public async Task A_waiver_of_a_novels_length_is_refused()
    {
        var number = await StoreReadyAsync();

        Assert.Equal(
            "A waiver can have at most 1000 characters, this one has 1001; shorten it.",
            await WhyNotAsync(
                PublishAsync(new ClaimWish(Eva, number), PublicDesk.Details with { Waiver = new string('a', 1001) })
            )
        );
    }

    [Fact]
    public async Task A_correction_is_public_in_the_moment_in_which_it_counts_and_not_before()
    {
        var number = await StorePublishedAsync();
        Clock.Now += TimeSpan.FromDays(1);

        await DoneAsync(Verdicts.ProposeAsync(new ClaimWish(Ben, number), Rating.MostlyFalse, "One closed.", Stop));
        Assert.Equal((Rating.False, 1), await ReadAsync(number));
        await DoneAsync(Verdicts.AgreeAsync(new ClaimWish(Emil, number), isAlone: false, Stop));

        var row = await RowAsync(number);
        Assert.Equal((Rating.MostlyFalse, "One closed.", 2), (row.Rating, row.Explanation, row.Revision));
        Assert.Equal((Some.Noon, Clock.Now, Clock.Now), (row.PublishedAt, row.UpdatedAt, row.DecidedAt));
        var last = (await HistoryOfAsync(number))[^1];
        Assert.Equal(
            (ClaimChanges.PublicationCorrected, $"False\n{Explanation}", "MostlyFalse\nOne closed."),
            (last.What, last.Before, last.After)
        );
    }

    [Fact]
    public async Task A_correction_that_needs_nobody_is_public_at_once()
    {
        var number = await StorePublishedAsync();
        await LetAsync(new TeamWish { NeedsSecondPerson = false });

        await DoneAsync(Verdicts.ProposeAsync(new ClaimWish(Ben, number), Rating.MostlyFalse, "One closed.", Stop));

        var row = await RowAsync(number);
        Assert.Equal((Rating.MostlyFalse, 2), (row.Rating, row.Revision));
        Assert.Equal((await VerdictsOnAsync(number))[0].Id, row.VerdictId);
        Assert.EndsWith("Ben proposed, Ben needed-nobody, Ben publication-corrected", await StoryOfAsync(number));
    }

    [Fact]
    public async Task What_is_withdrawn_says_why_and_can_be_published_again()
    {
        var number = await StorePublishedAsync();
        Clock.Now += TimeSpan.FromDays(1);

        await DoneAsync(Publishing.WithdrawAsync(new ClaimWish(Eva, number), " The minutes were forged. ", Stop));

        var row = await RowAsync(number);
        Assert.Equal(ClaimState.Checked, (await ReadBackAsync(number)).State);
        Assert.Equal(
            (Clock.Now, "The minutes were forged.", Clock.Now, 2),
            (row.WithdrawnAt, row.WithdrawnReason, row.UpdatedAt, row.Revision)
        );
        Clock.Now += TimeSpan.FromDays(1);
        // What was said the first time need not be said again.
        await DoneAsync(PublishAsync(new ClaimWish(Emil, number), PublishingDetails.None));

        row = await RowAsync(number);
        Assert.Equal((null, null, 3), (row.WithdrawnAt, row.WithdrawnReason, row.Revision));
        Assert.Equal((Some.Noon, Clock.Now), (row.PublishedAt, row.UpdatedAt));
        Assert.Equal(
            ("https://paper.example/speech", new DateOnly(2026, 3, 1)),
            (row.AppearanceAddress, row.ClaimedOn)
        );
        Assert.EndsWith("Eva published, Eva withdrawn, Emil republished", await StoryOfAsync(number));
    }

    [Fact]
    public async Task A_correction_of_what_is_withdrawn_is_not_public_until_it_is_published_again()
    {
        var number = await StorePublishedAsync();
        await DoneAsync(Publishing.WithdrawAsync(new ClaimWish(Eva, number), "Wrong.", Stop));
        await DoneAsync(Verdicts.ProposeAsync(new ClaimWish(Ben, number), Rating.True, "It is so.", Stop));

        await DoneAsync(Verdicts.AgreeAsync(new ClaimWish(Eva, number), isAlone: false, Stop));

        Assert.Equal((Rating.False, 2), await ReadAsync(number));
        await DoneAsync(PublishAsync(new ClaimWish(Eva, number)));
        Assert.Equal((Rating.True, 3), await ReadAsync(number));
    }

    [Fact]
    public async Task A_withdrawal_needs_a_reason_that_fits()
    {
        var number = await StorePublishedAsync();
        var wish = new ClaimWish(Eva, number);

        Assert.Equal(
            $"Say in a few words why {number} is withdrawn; readers of its page are told, and the reason was empty.",
            await WhyNotAsync(Publishing.WithdrawAsync(wish, " ", Stop))
        );
        Assert.Equal(
            "The reason for a withdrawal can have at most 1000 characters, this one has 1001; shorten it.",
            await WhyNotAsync(Publishing.WithdrawAsync(wish, new string('a', 1001), Stop))
        );
        Assert.Equal(ClaimState.Published, (await ReadBackAsync(number)).State);
    }

    [Fact]
    public async Task Whoever_had_not_seen_a_change_is_told_instead()
    {
        var number = await StoreReadyAsync();
        var seen = await SeenAsync(number);
        await DoneAsync(Citations.CiteAsync(new ClaimWish(Ben, number), Evidence("later"), Stop));

        var answer = await PublishAsync(new ClaimWish(Eva, number, seen));

        Assert.Equal([ClaimChanges.Cited], Assert.IsType<ClaimAnswer.Overtaken>(answer).Since.Select(one => one.What));
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_one_is_told_that_it_is_published()
    {
        var number = await StoreReadyAsync();

        var answers = await Task.WhenAll(
            PublishAsync(new ClaimWish(Eva, number)),
            PublishAsync(new ClaimWish(Emil, number))
        );

        Assert.Single(answers.OfType<ClaimAnswer.Done>());
        Assert.Equal((Rating.False, 1), await ReadAsync(number));
    }

    [Fact]
    public async Task Publishing_is_for_editors()
    {
        var number = await StoreReadyAsync();

        Assert.StartsWith("This is for ", await WhyNotAsync(PublishAsync(new ClaimWish(Anna, number))));
    }

    [Fact]
    public async Task Whoever_follows_is_told_of_each_change_in_its_transaction()
    {
        var follower = new Follower();
        var publishing = new PublishWork(Desk, PublicDesk.Place, Options.Create(Publisher), [follower]);
        var verdicts = new VerdictWork(Desk, [new PublishedCorrections([follower])]);
        var number = await StoreReadyAsync();
        var wish = new ClaimWish(Eva, number);

        await publishing.PublishAsync(wish, PublicDesk.Details, Stop);
        await verdicts.ProposeAsync(new ClaimWish(Ben, number), Rating.True, "It is so.", Stop);
        await verdicts.AgreeAsync(wish, isAlone: false, Stop);
        await publishing.WithdrawAsync(wish, "Wrong.", Stop);
        await publishing.PublishAsync(wish, PublicDesk.Details, Stop);

        Assert.Equal(
            ["Published False 1", "Corrected True 2", "Withdrawn True 3", "Republished True 4"],
            follower.Told
        );
    }

    [Fact]
    public async Task A_follower_that_fails_takes_the_change_back()
    {
        var publishing = new PublishWork(Desk, PublicDesk.Place, Options.Create(Publisher), [new Broken()]);
        var number = await StoreReadyAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            publishing.PublishAsync(new ClaimWish(Eva, number), PublicDesk.Details, Stop)
        );

        Assert.Empty(await RowsAsync());
        Assert.Equal(ClaimState.Checked, (await ReadBackAsync(number)).State);
    }

    private async Task<(Rating, int)> ReadAsync(ClaimNumber number)
    {
        var row = await RowAsync(number);
        return (row.Rating, row.Revision);
    }

    private async Task<Publication> RowAsync(ClaimNumber number) =>
        Assert.Single(await RowsAsync(), row => row.Number == number);

    private async Task<List<Publication>> RowsAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.Set<Publication>().AsNoTracking().ToListAsync(Stop);
    }

    private sealed class Follower : IWhenPublished
    {
        public List<string> Told { get; } = [];

        public Task ChangedAsync(
            ClaimCase one,
            Publication publication,
            PublicationEvent what,
            CancellationToken cancellationToken
        )
        {
            Assert.NotNull(one.Db.Database.CurrentTransaction);
            Told.Add($"{what} {publication.Rating} {publication.Revision}");
            return Task.CompletedTask;
        }
    }

    private sealed class Broken : IWhenPublished
    {
        public Task ChangedAsync(
            ClaimCase one,
            Publication publication,
            PublicationEvent what,
            CancellationToken cancellationToken
        ) => throw new InvalidOperationException("It is broken.");
    }
}
