using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Host.Web;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Tests.Chat;

/// <summary>Publishing and withdrawing, as people do it; what they see is in the snapshots.</summary>
public sealed class PublishTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "en-US")]
    [InlineData("fr", "fr")]
    public async Task A_claim_is_published_with_a_waiver_withdrawn_and_published_again(string language, string locale)
    {
        await using var room = await Newsroom.OpenAsync(more: null, locale);
        await room.AddRoadsAsync();
        var isFrench = language == "fr";
        var seat = (isFrench ? room.Ben : room.Cleo).In(room.Checks);
        var shown = new List<string>();
        Answer See(string what, Answer answer)
        {
            shown.Add($"## {what}\n{room.Show(answer)}");
            return answer;
        }
        async Task<Answer> UseAsync(string command, object options) =>
            See($"{command} {options}", await seat.Slash(command, options, Stop).Settled());

        await UseAsync("/publish", new { claim = "C-1" });
        await UseAsync("/claim publish", new { claim = "C-99" });
        OpenWeb(room);
        await room.CiteAsync(2);
        await CheckAsync(room, 2);
        var card = (await UseAsync("/claim show", new { claim = "C-2" })).Card;
        var reasons = See("Publish", await card.Click(isFrench ? "Publier" : "Publish", Stop).Settled());
        NamePublisher(room);
        var form = await reasons.Click(isFrench ? "Ajouter ce qui manque" : "Add what is missing", Stop).Settled();
        See("The form", form);
        var again = await form.Modal.Submit(new { claimed_on = "3/5", waiver = "One office counts." }, Stop).Settled();
        See("A day that two people read differently", again);
        var filled = await again.Click(isFrench ? "Modifier" : "Edit again", Stop).Settled();
        See("What was typed is still there", filled);
        var day = isFrench ? "28 février 2026" : "28 February 2026";
        See("Sent", await filled.Modal.Submit(new { claimed_on = day }, Stop).Settled());
        await UseAsync("/publish", new { claim = "C-2" });
        await UseAsync("/claim withdraw", new { claim = "C-2" });
        await UseAsync("/claim withdraw", new { claim = "C-2", reason = "The office took its figures back." });
        await UseAsync("/claim withdraw", new { claim = "C-2", reason = "Again." });
        await UseAsync(
            "/publish",
            new
            {
                claim = "C-2",
                appeared_at = "the radio",
                waiver = "One office counts.",
            }
        );
        await room.CiteAsync(2, "https://register.example/roads", "Road register");
        await UseAsync("/publish", new { claim = "C-2", claimed_on = isFrench ? "inconnu" : "unknown" });
        await UseAsync("/claim history", new { claim = "C-2" });

        Snapshot.Matches($"Chat/Snapshots/publish.{language}.txt", string.Join("\n\n", shown));
    }

    [Fact]
    public async Task The_button_on_the_card_that_everybody_sees_publishes_it_there()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.AddRoadsAsync();
        OpenWeb(room);
        NamePublisher(room);
        await room.CiteAsync(2);
        await room.CiteAsync(2, "https://register.example/roads", "Road register");
        var (cleo, ann) = (room.Cleo.In(room.Checks), room.Ann.In(room.Checks));
        var verdict = new
        {
            claim = "C-2",
            rating = "4",
            explanation = "It was 39.8 million.",
        };
        var card = (await cleo.Slash("/verdict", verdict, Stop).Settled()).Card;
        var seen = Assert.Single(ann.Messages, message => message.Embeds.Count > 0);
        await seen.Click("Agree", Stop).Settled();

        await seen.Click("Publish", Stop).Settled();

        var text = room.Show(card);
        Assert.StartsWith("(public)\n", text);
        Assert.Contains("# C-2 · Published: Mostly true\n", text);
        Assert.Contains("▪ Published\n    https://claims.example/claims/2\n", text);
        Assert.DoesNotContain(card.Buttons, button => button.Label == "Publish");
    }

    [Fact]
    public async Task Whoever_has_not_seen_the_last_change_is_told_before_they_publish()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.AddRoadsAsync();
        OpenWeb(room);
        NamePublisher(room);
        await room.CiteAsync(2);
        await CheckAsync(room, 2);
        var card = (await room.Cleo.In(room.Checks).Slash("/claim show", new { claim = "C-2" }, Stop).Settled()).Card;
        await room.CiteAsync(2, "https://register.example/roads", "Road register");

        var answer = await card.Click("Publish", Stop).Settled();

        Assert.StartsWith("(private)\nC-2 changed since you looked at it:\n- ", room.Show(answer));
        Assert.Contains("**zoe** cited evidence", room.Show(answer));
    }

    [Fact]
    public async Task Publishing_is_for_editors()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.AddRoadsAsync();
        await room.ChooseAsync(new TeamWish { EditorRole = $"{room.Editors.Id}" });
        var cleo = room.Cleo.In(room.Checks);

        foreach (var command in new[] { "/publish", "/claim publish" })
        {
            var answer = await cleo.Slash(command, new { claim = "C-1" }, Stop).Settled();
            Assert.StartsWith("(private)\nThis is for ", room.Show(answer));
        }

        var withdrawal = await cleo.Slash("/claim withdraw", new { claim = "C-1" }, Stop).Settled();
        Assert.StartsWith("(private)\nThis is for ", room.Show(withdrawal));
    }

    [Fact]
    public async Task What_is_suggested_can_be_published_or_withdrawn()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.AddRoadsAsync();
        await room.CiteAsync(2);
        await CheckAsync(room, 2);
        var cleo = room.Cleo.In(room.Checks);

        var ready = await cleo.Suggest("/publish", "claim", "", Stop);
        var published = await cleo.Suggest("/claim withdraw", "claim", "", Stop);

        Assert.Equal(["C-2"], ready.Select(choice => choice.Value.ToString()));
        Assert.Empty(published);
    }

    /// <summary>Which server the web serves can be said only when there is one.</summary>
    private static void OpenWeb(Newsroom room)
    {
        var options = room.Get<IOptions<WebOptions>>().Value;
        (options.PublicAddress, options.Team) = (new Uri("https://claims.example/"), $"discord:{room.Server.Id}");
    }

    private static void NamePublisher(Newsroom room)
    {
        var options = room.Get<IOptions<PublisherOptions>>().Value;
        (options.Name, options.Address) = ("The Desk", new Uri("https://desk.example/"));
        options.CorrectionsPolicy = new Uri("https://desk.example/corrections");
        options.ErrorReports = new Uri("mailto:errors@desk.example");
    }

    /// <summary>Zoe's verdict, which Yan has agreed with.</summary>
    private static async Task CheckAsync(Newsroom room, int claim)
    {
        var team = await room.EnsureTeamAsync(room.Server);
        var work = room.Get<VerdictWork>();
        ClaimWish Of(string key, string name) =>
            new(new TeamMember(team, new Actor(key, name), Rank.Editor), new ClaimNumber(claim));

        var proposed = await work.ProposeAsync(Of("discord:1", "zoe"), Rating.MostlyTrue, "It was 39.8 million.", Stop);
        Assert.IsType<ClaimAnswer.Done>(proposed);
        Assert.IsType<ClaimAnswer.Done>(await work.AgreeAsync(Of("discord:3", "yan"), isAlone: false, Stop));
    }
}
