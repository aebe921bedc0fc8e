using ClaimTracker.Discord.Simulator.People;

namespace ClaimTracker.Host.Tests.Chat;

/// <summary>Several people at the same claim, and programs that stop in between.</summary>
public sealed class TogetherTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_who_ask_at_once_get_different_claims_and_one_claim_is_taken_by_one()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.AddRoadsAsync();
        var (ann, cleo) = (room.Ann.In(room.Checks), room.Cleo.In(room.Checks));

        var both = await Task.WhenAll(ann.Slash("/review", Stop).Settled(), cleo.Slash("/review", Stop).Settled());
        Assert.Equal(["C-1", "C-2"], both.Select(NumberOf).Order(StringComparer.Ordinal));

        // Now both press the button of the same card.
        var card = both[0].Card;
        var same = cleo.Messages.Single(message => message.Message.Id == card.Message.Id);
        var pressed = await Task.WhenAll(card.Click("Take", Stop).Settled(), same.Click("Take", Stop).Settled());
        var refused = Assert.Single(pressed, answer => answer.IsPrivate);
        Assert.Contains("is already with", refused.Text);
    }

    [Fact]
    public async Task The_second_of_two_who_reword_sees_what_changed_and_loses_nothing_typed()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.AddRoadsAsync();
        var (ann, ben) = (room.Ann.In(room.Checks), room.Ben.In(room.Checks));
        var card = (await ann.Slash("/review", Stop).Settled()).Card;
        var seen = ben.Messages.Single(message => message.Message.Id == card.Message.Id);
        var (first, second) = (await card.Click("Reword", Stop), await seen.Click("Reword", Stop));

        await first.Modal.Submit(new { wording = "Roads cost the council 40 million euros in 2025." }, Stop).Settled();
        var told = await second.Modal.Submit(new { wording = "Ben's words, with care." }, Stop).Settled();
        var changed = room.Show(told);
        var again = await told.Click("Modifier", Stop);
        var typed = room.Show(again);
        await again.Modal.Submit(new { wording = "Ben's words, with more care." }, Stop).Settled();
        await ann.Sees(message => message.Embeds is [{ Description: { } text }] && text.Contains("more care"), Stop);

        Assert.Contains("= Ben's words, with care.", typed);
        Snapshot.Matches("Chat/Snapshots/overtaken.txt", changed);
    }

    [Fact]
    public async Task A_form_that_was_open_while_the_program_stopped_counts_and_old_buttons_work()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.AddRoadsAsync();
        var cleo = room.Cleo.In(room.Checks);
        var card = (await cleo.Slash("/review", Stop).Settled()).Card;
        var form = await card.Click("Not a claim", Stop);

        await room.RestartAsync();
        await form.Modal.Submit(new { reason = "Nothing to check." }, Stop).Settled();
        await card.Click("Reopen", Stop).Settled();
        await card.Click("Take", Stop).Settled();

        Assert.Contains("In review · Cleo", card.Embeds[0].Title);
    }

    [Fact]
    public async Task Roles_count_when_a_form_is_sent_not_when_it_was_opened()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.AddRoadsAsync();
        var cleo = room.Cleo.In(room.Checks);
        var card = (await cleo.Slash("/review", Stop).Settled()).Card;
        var form = await card.Click("Not a claim", Stop);
        await room.OnlyReviewersAsync();

        var refused = await form.Modal.Submit(new { reason = "Nothing to check." }, Stop).Settled();
        var button = await card.Click("Take", Stop).Settled();
        var command = await cleo.Slash("/review", Stop).Settled();

        Assert.All(
            new[] { refused, button, command },
            answer =>
                Assert.Equal(
                    (true, true),
                    (answer.IsPrivate, answer.Text.Contains("This is for reviewers", StringComparison.Ordinal))
                )
        );
    }

    [Fact]
    public async Task A_stranger_from_another_server_finds_nothing_of_this_one()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.AddRoadsAsync();
        await room.CiteAsync(1);
        var (dan, cleo) = (room.Dan.In(room.Hall), room.Cleo.In(room.Checks));
        await cleo.Slash("/claim search", new { words = "roads" }, Stop).Settled();

        string[] commands = ["show", "history", "release", "reword", "split", "dismiss", "reopen"];
        foreach (var command in commands)
        {
            var answer = await dan.Slash($"/claim {command}", new { claim = "C-1" }, Stop).Settled();
            Assert.Contains("no claim C-1", answer.Text.Replace("\\", "", StringComparison.Ordinal));
        }

        var verdict = await dan.Slash(
                "/verdict",
                new
                {
                    claim = "C-1",
                    rating = "8",
                    explanation = "So.",
                },
                Stop
            )
            .Settled();
        var assign = await dan.Slash("/claim assign", new { claim = "C-1", to = room.Dan }, Stop).Settled();
        var merge = await dan.Slash("/claim merge", new { claim = "C-1", into = "C-2" }, Stop).Settled();
        var search = await dan.Slash("/claim search", new { words = "roads" }, Stop).Settled();
        var list = await dan.Slash("/claim list", Stop).Settled();
        var review = await dan.Slash("/review", Stop).Settled();

        Assert.All(new[] { verdict, assign, merge }, answer => Assert.Contains("no claim", answer.Text));
        Assert.All(new[] { search, list, review }, answer => Assert.DoesNotContain("roads in 2025", room.Show(answer)));
        Assert.Empty(await dan.Suggest("/claim show", "claim", "road", Stop));
        Assert.Empty(await dan.Suggest("/claim show", "claim", "1", Stop));
    }

    [Fact]
    public async Task Cards_come_in_the_review_channel_wherever_people_ask_and_here_again_when_it_is_gone()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.AddRoadsAsync();
        var desk = room.Server.AddTextChannel("review-desk");
        await room.ChooseAsync(new() { ReviewChannel = $"{desk.Id}" });
        var (here, there) = (room.Cleo.In(room.Checks), room.Cleo.In(desk));

        var led = await here.Slash("/review", Stop).Settled();
        var card = await there.Sees(message => message.Embeds.Count > 0, Stop);
        await card.Click("Take", Stop).Settled();
        var title = card.Embeds[0].Title;
        var inPlace = await there.Slash("/review", Stop).Settled();
        await room.ChooseAsync(new() { ReviewChannel = "1" });
        var gone = await here.Slash("/review", Stop).Settled();

        Assert.True(led.IsPrivate);
        Assert.Contains($"/{desk.Id}/{card.Message.Id}", led.Text);
        Assert.Contains("In review · Cleo", title);
        Assert.False(inPlace.IsPrivate);
        Assert.Single(gone.Embeds);
    }

    private static string NumberOf(Answer answer) => answer.Embeds[0].Title!.Split(' ')[0];
}
