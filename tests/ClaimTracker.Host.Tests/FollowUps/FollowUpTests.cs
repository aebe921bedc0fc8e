using System.Text.RegularExpressions;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Host.Tests.Chat;
using ClaimTracker.Host.Tests.Outbox;

namespace ClaimTracker.Host.Tests.FollowUps;

/// <summary>Follow-ups as people make and meet them; what they see is in the snapshots.</summary>
public sealed partial class FollowUpTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "en-US")]
    [InlineData("fr", "fr")]
    public async Task A_follow_up_is_made_shown_changed_and_ended(string language, string locale)
    {
        await using var room = await Newsroom.OpenAsync(more: null, locale, DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        var person = language == "fr" ? room.Ben : room.Cleo;
        var seat = person.In(room.Checks);
        var words = language == "fr" ? French : English;
        var shown = new List<string>();
        Answer Note(string what, Answer answer)
        {
            shown.Add($"## {what}\n{room.Show(answer)}");
            return answer;
        }

        async Task<Answer> See(string command, object? options = null) =>
            Note($"{command} {options}", await seat.Slash(command, options, Stop).Settled());

        var zone = await seat.Slash("/followup zone", new { zone = "Europe/Paris" }, Stop).Settled();
        Assert.Contains("Europe/Paris", zone.Text);
        var card = await See("/claim show", new { claim = "C-1" });
        var form = Note(words.FollowUp, await card.Click(words.FollowUp, Stop));
        var typed = new
        {
            when = words.When,
            note = "The minutes come out.",
            repeat = "weekly",
            until = "2032-03-01",
        };
        var wrong = Note("typed wrong", await form.Modal.Submit(typed with { when = "soonish" }, Stop).Settled());
        var again = Note(words.Change, await wrong.Click(words.Change, Stop));
        var echo = Note("typed right", await again.Modal.Submit(typed, Stop).Settled());
        Note(words.Save, await echo.Click(words.Save, Stop).Settled());
        await See("/claim show", new { claim = "C-1" });
        await See("/followup list");
        await See("/followup done", new { followup = "F-1" });
        await See("/followup snooze", new { followup = "1", when = "2031-05-01 14:00" });
        await See("/followup snooze", new { followup = "F-1", when = "1999-01-01" });
        await See(
            "/followup add",
            new
            {
                claim = "C-2",
                when = "2031-01-31 8:15",
                owner = room.Ann,
            }
        );
        await See("/followup cancel", new { followup = "F-1" });
        await See("/followup cancel", new { followup = "F-1" });
        await See("/followup done", new { followup = "F-9" });
        await See("/followup done", new { followup = "the roads" });
        await See("/followup add", new { claim = "C-99", when = "2031-01-31" });
        await See("/followup list", new { whose = "mine" });
        await See("/claim history", new { claim = "C-1" });

        Snapshot.Matches($"FollowUps/follow-ups.{language}.txt", string.Join("\n\n", shown));
    }

    [Fact]
    public async Task A_colleague_who_is_to_look_is_told_and_nobody_else()
    {
        await using var room = await Newsroom.OpenAsync(DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        var cleo = room.Cleo.In(room.Checks);

        var options = new
        {
            claim = "C-1",
            when = "2031-01-31",
            owner = room.Ben,
        };
        var echo = await cleo.Slash("/followup add", options, Stop).Settled();
        var saved = await echo.Click("Save", Stop).Settled();

        Assert.True(echo.IsPrivate);
        Assert.False(saved.IsPrivate);
        Assert.Equal([room.Ben.User], saved.Card.Message.Pings.Users);
    }

    [Fact]
    public async Task The_post_calls_its_owner_and_its_buttons_work_once()
    {
        await using var room = await Newsroom.OpenAsync(DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        await room.AddDueAsync(4);
        await room.SweepAsync();
        await room.SweepAsync();
        var cleo = room.Cleo.In(room.Checks);
        var posts = cleo
            .Messages.Where(card => card.Text.Contains("look at C-1 again", StringComparison.Ordinal))
            .ToList();
        var shown = new List<string> { $"## posted\n{room.Show(posts[0])}" };

        var opened = await posts[0].Click("Open", Stop).Settled();
        var done = await posts[0].Click("Done", Stop).Settled();
        await posts[1].Click("Snooze 1 day", Stop).Settled();
        await posts[2].Click("Snooze 1 week", Stop).Settled();
        await cleo.Slash("/followup done", new { followup = "F-4" }, Stop).Settled();
        var late = await posts[3].Click("Done", Stop).Settled();
        shown.Add($"## Open\n{room.Show(opened)}");
        shown.Add($"## Done\n{room.Show(done)}");
        shown.AddRange(posts.Skip(1).Select(post => $"## afterwards\n{room.Show(post)}"));
        shown.Add($"## Done, too late\n{room.Show(late)}");

        Snapshot.Matches("FollowUps/post.txt", Mark().Replace(string.Join("\n\n", shown), "— MARK\n"));
    }

    [Fact]
    public async Task Those_who_do_not_review_and_strangers_change_nothing()
    {
        await using var room = await Newsroom.OpenAsync(DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        await room.AddRoadsAsync(room.Elsewhere);
        await room.OnlyReviewersAsync();
        await room.AddDueAsync();

        var cleo = await room.Cleo.In(room.Checks).Slash("/followup done", new { followup = "F-1" }, Stop).Settled();
        var dan = await room.Dan.In(room.Hall).Slash("/followup done", new { followup = "F-1" }, Stop).Settled();
        var list = await room.Dan.In(room.Hall).Slash("/followup list", Stop).Settled();

        Assert.StartsWith("This is for reviewers;", cleo.Text);
        Assert.StartsWith("There is no follow\\-up F\\-1", dan.Text);
        Assert.Contains("There is no follow-up.", list.Embeds[0].Description);
    }

    [Fact]
    public async Task Open_ones_are_suggested_ones_own_first()
    {
        await using var room = await Newsroom.OpenAsync(DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        await room.AddDueAsync(3);

        var all = await room.Cleo.In(room.Checks).Suggest("/followup done", "followup", "", Stop);
        var one = await room.Cleo.In(room.Checks).Suggest("/followup done", "followup", "f-2", Stop);
        var other = await room.Dan.In(room.Hall).Suggest("/followup done", "followup", "", Stop);

        Assert.Equal(["F-1", "F-2", "F-3"], all.Select(choice => $"{choice.Value}"));
        Assert.Equal(["F-2 · C-1 · cleo · 2"], one.Select(choice => choice.Name));
        Assert.Empty(other);
    }

    /// <summary>The post's own mark, by which the bot finds it again.</summary>
    [GeneratedRegex("— [a-z2-7]{8}\\n", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();

    private sealed record Labels(string FollowUp, string Change, string Save, string When);

    private static readonly Labels English = new("Follow up", "Change", "Save", "4 March 2031 9am");
    private static readonly Labels French = new("Revoir plus tard", "Modifier", "Enregistrer", "4 mars 2031 à 9 h");
}
