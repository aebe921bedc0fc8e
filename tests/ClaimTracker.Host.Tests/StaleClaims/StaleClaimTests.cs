using System.Text;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Sweeps;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Host.Tests.Chat;
using ClaimTracker.Host.Tests.Outbox;

namespace ClaimTracker.Host.Tests.StaleClaims;

/// <summary>Whoever took a claim and let it lie is asked about it, once; without an answer it goes back into the queue.</summary>
public sealed partial class StaleClaimTests
{
    private readonly JumpingClock clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "Still on it", "Give back")]
    [InlineData("fr", "J’y travaille", "Remettre en file")]
    public async Task The_holder_is_asked_answers_and_without_an_answer_the_claim_goes_back(
        string language,
        string goOn,
        string giveBack
    )
    {
        await using var room = await OpenAsync(language);
        var cleo = room.Cleo.In(room.Checks);
        await TakeAsync(cleo, language);
        var story = new StringBuilder();

        var asked = await LaterAsync(room, TimeSpan.FromDays(6));
        Tell("After six days", asked);
        Assert.Equal([room.Cleo.User], asked.Message.Pings.Users);
        await asked.Click(goOn, Stop).Settled();
        Tell("Still on it", asked);

        asked = await LaterAsync(room, TimeSpan.FromDays(6));
        await asked.Click(giveBack, Stop).Settled();
        Tell("Six days later, given back", asked);

        var again = await TakeAsync(cleo, language);
        asked = await LaterAsync(room, TimeSpan.FromDays(6));
        await LaterAsync(room, TimeSpan.FromDays(2.1));
        var late = await asked.Click(goOn, Stop).Settled();
        for (var i = 0; i < 200 && room.Show(again).Contains("Cleo", StringComparison.Ordinal); i++)
        {
            await Task.Delay(50, Stop);
        }

        Tell("Nobody answered: the card", again);
        story.Append($"## An answer that comes too late\n{room.Show(late)}\n\n");

        Snapshot.Matches($"StaleClaims/stale.{language}.txt", Hidden().Replace(story.ToString(), ""));

        void Tell(string what, Card shown) => story.Append($"## {what}\n{room.Show(shown)}\n\n");
    }

    [Fact]
    public async Task A_team_that_did_not_choose_it_is_never_asked()
    {
        await using var room = await Newsroom.OpenAsync(clock, _ => { }, DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        var cleo = room.Cleo.In(room.Checks);
        await TakeAsync(cleo, "en");

        await PassAsync(room, TimeSpan.FromDays(300));

        Assert.NotEmpty(cleo.Messages);
        Assert.DoesNotContain(cleo.Messages, one => room.Show(one).Contains("v1:stale-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_colleague_who_is_no_editor_answers_nothing()
    {
        await using var room = await OpenAsync("en");
        room.Server.Join(room.Cleo, room.Reviewers);
        room.Server.Join(room.Ben, room.Reviewers);
        await room.Ann.In(room.Checks).Slash("/setup", Roles(room), Stop);
        await TakeAsync(room.Cleo.In(room.Checks), "en");

        await LaterAsync(room, TimeSpan.FromDays(6));
        var asked = room.Ben.In(room.Checks).Newest;
        var refused = await asked.Click("Give back", Stop).Settled();

        Assert.True(refused.IsPrivate);
        Assert.Contains("Cleo travaille sur", room.Show(refused));
        Assert.Contains("Still on it", room.Show(asked));
    }

    private static Dictionary<string, object> Roles(Newsroom room) =>
        new(StringComparer.Ordinal) { ["reviewer-role"] = room.Reviewers, ["editor-role"] = room.Editors };

    private async Task<Newsroom> OpenAsync(string language)
    {
        var room = await Newsroom.OpenAsync(clock, _ => { }, DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        var wish = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["stale-after"] = 5,
            ["language"] = language,
        };
        await room.Ann.In(room.Checks).Slash("/setup", wish, Stop);
        return room;
    }

    private static async Task<Card> TakeAsync(Seat seat, string language)
    {
        var card = (await seat.Slash("/review", Stop).Settled()).Card;
        await card.Click(language == "fr" ? "Prendre" : "Take", Stop).Settled();
        return card;
    }

    /// <summary>Some time passes; the newest message is shown.</summary>
    private async Task<Card> LaterAsync(Newsroom room, TimeSpan time)
    {
        await PassAsync(room, time);
        return room.Cleo.In(room.Checks).Newest;
    }

    private async Task PassAsync(Newsroom room, TimeSpan time)
    {
        // Discord would take the program for dead if days passed while it was connected.
        await room.RestartAsync(() => clock.Jump(time));
        foreach (var name in new[] { "stale-claims", "outbox" })
        {
            await room.Get<IEnumerable<ISweep>>().Single(sweep => sweep.Name == name).SweepAsync(Stop);
        }
    }

    // What is another in every run: moments, marks and numbers of Discord's.
    [GeneratedRegex(@"<t:\d+:\w>|— [a-z2-7]{8}(?=\n)|(?<=: )\d{15,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
