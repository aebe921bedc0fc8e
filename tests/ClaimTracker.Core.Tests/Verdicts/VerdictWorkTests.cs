using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Core.Tests.Verdicts;

public sealed class VerdictWorkOnSqlite : VerdictWorkTests<SqliteEngine>;

public sealed class VerdictWorkOnSqlServer : VerdictWorkTests<SqlServerEngine>;

public abstract class VerdictWorkTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task A_verdict_counts_when_somebody_else_agrees()
    {
        var number = await StoreProposedAsync();
        Assert.Equal((ClaimState.Proposed, "Anna"), await WhereAsync(number));
        Assert.Null(await CountingAsync(number));
        Clock.Now += TimeSpan.FromHours(1);

        await DoneAsync(Verdicts.AgreeAsync(new ClaimWish(Eva, number), isAlone: false, Stop));

        Assert.Equal((ClaimState.Checked, null), await WhereAsync(number));
        var verdict = Assert.Single(await VerdictsOnAsync(number));
        Assert.Equal(
            (Rating.False, Explanation, VerdictStatus.SignedOff),
            (verdict.Rating, verdict.Explanation, verdict.Status)
        );
        Assert.Equal(("Anna", Some.Noon), (verdict.ProposedByName, verdict.ProposedAt));
        Assert.Equal(("Eva", Clock.Now, false), (verdict.ClosedByName, verdict.ClosedAt, verdict.IsAlone));
        Assert.Equal((await EvidenceOfAsync(number)).Select(citation => citation.Id), verdict.RestsOn);
        Assert.Equal(verdict.Id, (await CountingAsync(number))!.Id);
        Assert.Equal(
            [
                (ClaimChanges.Cited, "Anna", null, "Supports https://council.example/minutes"),
                (ClaimChanges.Proposed, "Anna", null, $"False\n{Explanation}"),
                (ClaimChanges.Agreed, "Eva", null, $"False\n{Explanation}"),
            ],
            (await HistoryOfAsync(number)).Select(entry => (entry.What, entry.ActorName, entry.Before, entry.After))
        );
    }

    [Fact]
    public async Task Every_rating_but_two_needs_evidence()
    {
        foreach (var rating in RatingScale.All)
        {
            var number = await StoreClaimAsync();

            var answer = await Verdicts.ProposeAsync(new ClaimWish(Anna, number), rating, Explanation, Stop);

            Assert.Equal(rating is Rating.Unverifiable or Rating.Opinion, answer is ClaimAnswer.Done);
        }
    }

    [Fact]
    public async Task Evidence_that_was_taken_back_does_not_count()
    {
        var number = await StoreCitedAsync();
        await DoneAsync(Citations.WithdrawAsync(new ClaimWish(Anna, number), 1, Stop));

        Assert.Equal(
            $"This rating of {number} needs at least one citation; cite your evidence first, or rate the claim as unverifiable or as an opinion.",
            await WhyNotAsync(Verdicts.ProposeAsync(new ClaimWish(Anna, number), Rating.True, Explanation, Stop))
        );
    }

    [Fact]
    public async Task A_verdict_whose_evidence_was_all_taken_back_is_not_signed_off()
    {
        var number = await StoreProposedAsync();
        await DoneAsync(Citations.WithdrawAsync(new ClaimWish(Anna, number), 1, Stop));
        Task<ClaimAnswer> AgreeAsync() => Verdicts.AgreeAsync(new ClaimWish(Eva, number), isAlone: false, Stop);

        Assert.StartsWith($"All evidence for {number} was taken back ", await WhyNotAsync(AgreeAsync()));
        Assert.Equal(ClaimState.Proposed, (await ReadBackAsync(number)).State);

        await DoneAsync(Citations.CiteAsync(new ClaimWish(Ben, number), Evidence("budget"), Stop));
        await DoneAsync(AgreeAsync());
    }

    [Fact]
    public async Task An_opinion_is_signed_off_without_evidence()
    {
        var number = await StoreClaimAsync();
        await DoneAsync(Verdicts.ProposeAsync(new ClaimWish(Anna, number), Rating.Opinion, Explanation, Stop));

        await DoneAsync(Verdicts.AgreeAsync(new ClaimWish(Eva, number), isAlone: false, Stop));
    }

    [Fact]
    public async Task A_verdict_says_why()
    {
        var number = await StoreCitedAsync();

        Assert.StartsWith("Say in one or two sentences why ", await ProposalRefusedAsync(number, " "));
        Assert.Equal(
            "An explanation can have at most 1000 characters, this one has 1001; shorten it.",
            await ProposalRefusedAsync(number, new string('a', 1001))
        );
        Assert.Empty(await VerdictsOnAsync(number));
    }

    [Fact]
    public async Task Whoever_proposed_does_not_sign_off_whatever_their_rank()
    {
        var number = await StoreCitedAsync();
        await DoneAsync(Verdicts.ProposeAsync(new ClaimWish(Max, number), Rating.False, Explanation, Stop));

        Assert.Equal(
            $"You proposed this verdict on {number}, so somebody else has to look at it; ask another editor.",
            await WhyNotAsync(Verdicts.AgreeAsync(new ClaimWish(Max, number), isAlone: false, Stop))
        );
    }

    [Fact]
    public async Task Reviewers_do_not_sign_off_where_there_are_editors()
    {
        var number = await StoreProposedAsync();

        Assert.StartsWith(
            "This is for editors; ",
            await WhyNotAsync(Verdicts.AgreeAsync(new ClaimWish(Ben, number), isAlone: false, Stop))
        );
        Assert.StartsWith(
            "This is for editors; ",
            await WhyNotAsync(Verdicts.SendBackAsync(new ClaimWish(Ben, number), "No.", Stop))
        );
    }

    [Fact]
    public async Task A_manager_signs_off_alone_and_the_trail_says_so()
    {
        var number = await StoreCitedAsync();
        await DoneAsync(Verdicts.ProposeAsync(new ClaimWish(Max, number), Rating.False, Explanation, Stop));

        await DoneAsync(Verdicts.AgreeAsync(new ClaimWish(Max, number), isAlone: true, Stop));

        Assert.True(Assert.Single(await VerdictsOnAsync(number)).IsAlone);
        Assert.Equal("Anna cited, Max proposed, Max agreed-alone", await StoryOfAsync(number));
    }

    [Fact]
    public async Task A_manager_who_signs_off_what_somebody_else_proposed_is_a_second_person()
    {
        var number = await StoreProposedAsync();

        await DoneAsync(Verdicts.AgreeAsync(new ClaimWish(Max, number), isAlone: true, Stop));

        Assert.False(Assert.Single(await VerdictsOnAsync(number)).IsAlone);
        Assert.Equal("Anna cited, Anna proposed, Max agreed", await StoryOfAsync(number));
    }

    [Fact]
    public async Task Only_managers_sign_off_alone()
    {
        var number = await StoreCitedAsync();
        await DoneAsync(Verdicts.ProposeAsync(new ClaimWish(Eva, number), Rating.False, Explanation, Stop));

        Assert.StartsWith(
            "This is for people who manage the server; ",
            await WhyNotAsync(Verdicts.AgreeAsync(new ClaimWish(Eva, number), isAlone: true, Stop))
        );
    }

    [Fact]
    public async Task In_a_team_that_needs_no_second_person_a_verdict_counts_at_once()
    {
        await LetAsync(new TeamWish { NeedsSecondPerson = false });
        var number = await StoreProposedAsync();

        Assert.Equal((ClaimState.Checked, null), await WhereAsync(number));
        Assert.True((await CountingAsync(number))!.IsAlone);
        Assert.Equal("Anna cited, Anna proposed, Anna needed-nobody", await StoryOfAsync(number));
    }

    [Fact]
    public async Task A_verdict_that_is_sent_back_leaves_the_claim_with_whoever_proposed_it()
    {
        var number = await StoreProposedAsync();

        await DoneAsync(Verdicts.SendBackAsync(new ClaimWish(Eva, number), " Which minutes? ", Stop));

        Assert.Equal((ClaimState.InReview, "Anna"), await WhereAsync(number));
        var verdict = Assert.Single(await VerdictsOnAsync(number));
        Assert.Equal(
            (VerdictStatus.SentBack, "Which minutes?", "Eva"),
            (verdict.Status, verdict.Reason, verdict.ClosedByName)
        );
        var line = (await HistoryOfAsync(number))[^1];
        Assert.Equal((ClaimChanges.SentBack, null, "Which minutes?"), (line.What, line.Before, line.After));
        await DoneAsync(Verdicts.ProposeAsync(new ClaimWish(Anna, number), Rating.False, Explanation, Stop));
    }

    [Theory]
    [InlineData("", "the reason was empty.")]
    [InlineData(null, "this one has 1001; shorten it.")]
    public async Task A_verdict_is_not_sent_back_without_a_usable_reason(string? reason, string why)
    {
        var number = await StoreProposedAsync();

        Assert.EndsWith(
            why,
            await WhyNotAsync(Verdicts.SendBackAsync(new ClaimWish(Eva, number), reason ?? new string('a', 1001), Stop))
        );
    }

    [Fact]
    public async Task Whoever_proposed_may_take_it_back()
    {
        var number = await StoreProposedAsync();

        await DoneAsync(Verdicts.SendBackAsync(new ClaimWish(Anna, number), "I found more.", Stop));

        Assert.Equal((ClaimState.InReview, "Anna"), await WhereAsync(number));
    }

    [Fact]
    public async Task Without_a_proposed_verdict_there_is_nothing_to_agree_with_or_send_back()
    {
        var number = await StoreClaimAsync();

        Assert.Equal(
            $"{number} has no proposed verdict to agree with; propose one.",
            await WhyNotAsync(Verdicts.AgreeAsync(new ClaimWish(Eva, number), isAlone: false, Stop))
        );
        Assert.Equal(
            $"{number} has no proposed verdict to send back.",
            await WhyNotAsync(Verdicts.SendBackAsync(new ClaimWish(Eva, number), "No.", Stop))
        );
    }

    [Fact]
    public async Task Two_who_propose_at_once_leave_one_verdict()
    {
        var number = await StoreCitedAsync();

        var answers = await Task.WhenAll(
            Task.Run(() => Verdicts.ProposeAsync(new ClaimWish(Anna, number), Rating.False, "No.", Stop), Stop),
            Task.Run(() => Verdicts.ProposeAsync(new ClaimWish(Ben, number), Rating.True, "Yes.", Stop), Stop)
        );

        Assert.Single(answers.OfType<ClaimAnswer.Done>());
        Assert.Equal(
            $"{number} has a proposed verdict already; agree with it, or send it back with your reason.",
            Assert.Single(answers.OfType<ClaimAnswer.Refused>()).Why.ToString()
        );
        Assert.Single(await VerdictsOnAsync(number));
    }

    [Fact]
    public async Task Of_two_who_agree_and_send_back_at_once_one_is_told()
    {
        var number = await StoreProposedAsync();

        var answers = await Task.WhenAll(
            Task.Run(() => Verdicts.AgreeAsync(new ClaimWish(Eva, number), isAlone: false, Stop), Stop),
            Task.Run(() => Verdicts.SendBackAsync(new ClaimWish(Emil, number), "No.", Stop), Stop)
        );

        Assert.Single(answers.OfType<ClaimAnswer.Done>());
        Assert.Equal(3, (await HistoryOfAsync(number)).Count);
    }

    private Task<string> ProposalRefusedAsync(ClaimNumber number, string explanation) =>
        WhyNotAsync(Verdicts.ProposeAsync(new ClaimWish(Anna, number), Rating.True, explanation, Stop));

    private async Task<(ClaimState State, string? Holder)> WhereAsync(ClaimNumber number)
    {
        var claim = await ReadBackAsync(number);
        return (claim.State, claim.HolderName);
    }

    private async Task<Verdict?> CountingAsync(ClaimNumber number)
    {
        await using var db = Databases.Open(Team);
        return (await db.ReadVerdictsAsync([number], Stop)).GetValueOrDefault(number);
    }
}
