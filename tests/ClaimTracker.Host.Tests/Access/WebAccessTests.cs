using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using ClaimTracker.Core.History;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Host.Tests.Chat;
using Microsoft.EntityFrameworkCore;
using Permissions = ClaimTracker.Discord.Simulator.State.Permissions;

namespace ClaimTracker.Host.Tests.Access;

/// <summary>"Web access" in <c>/setup</c>: links and keys, from Discord to the web.</summary>
public sealed partial class WebAccessTests
{
    private static readonly (string, string) PublicAddress = ("Web:PublicAddress", "https://claims.example.org/");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_message_reads_well_in_both_languages()
    {
        await using var newsroom = await OpenAsync(PublicAddress);
        newsroom.Server.Join(newsroom.Ben, newsroom.Server.AddRole("Chiefs", Permissions.ManageGuild));
        var text = new StringBuilder();

        foreach (var person in new[] { newsroom.Ann, newsroom.Ben })
        {
            var (label, link, make, pick, revoke) =
                person == newsroom.Ben
                    ? ("Accès web", "Lien vers le tableau", "Nouvelle clé", "Révoquer une clé…", "Révoquer")
                    : ("Web access", "Link to the board", "New key", "Revoke a key…", "Revoke");
            var setup = await person.In(newsroom.Checks).Slash("/setup", Stop).Settled();
            var empty = await setup.Click(label, Stop).Settled();
            Write("nobody has a key", empty);
            Write("the link", await empty.Click(link, Stop).Settled());
            var form = await empty.Click(make, Stop);
            Write("the form", form);
            Write("made", await form.Modal.Submit(new { name = "*Newsroom* bot", scope = "Intake" }, Stop).Settled());
            Write("refused", await form.Modal.Submit(new { name = "   ", scope = "Read" }, Stop).Settled());
            var list = await setup.Click(label, Stop).Settled();
            Write("the list", list);
            var asked = await list.Select(pick, ["*Newsroom* bot"], Stop).Settled();
            Write("asked", asked);
            Write("revoked", await asked.Click(revoke, Stop).Settled());

            void Write(string title, Answer answer) =>
                text.Append($"== {person.User.DisplayName}: {title}\n{newsroom.Show(answer)}\n");
        }

        Snapshot.Matches("Access/web-access.txt", Steady(text.ToString()));
    }

    [Fact]
    public async Task A_key_from_the_chat_opens_the_web_until_it_is_revoked_there_and_its_secret_stands_nowhere()
    {
        await using var newsroom = await OpenAsync();
        var setup = await newsroom.Ann.In(newsroom.Checks).Slash("/setup", Stop).Settled();
        var form = await (await setup.Click("Web access", Stop).Settled()).Click("New key", Stop);
        var made = await form.Modal.Submit(new { name = "bot", scope = "Read" }, Stop).Settled();
        var secret = Secret().Match(made.Text).Value;

        Assert.True(made.IsPrivate);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(newsroom, secret));
        var list = await setup.Click("Web access", Stop).Settled();
        Assert.Contains(secret[..9], newsroom.Show(list));
        Assert.DoesNotContain(secret[9..], newsroom.Show(list));
        var asked = await list.Select("Revoke a key…", ["bot"], Stop).Settled();
        Assert.Equal(HttpStatusCode.OK, await AskAsync(newsroom, secret));
        await asked.Click("Revoke", Stop).Settled();
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(newsroom, secret));

        await using var db = newsroom.Databases.Open(await newsroom.TeamOfAsync(newsroom.Server));
        var history = await db.Set<HistoryEntry>()
            .Select(entry => $"{entry.What} {entry.Before}{entry.After} {entry.ActorName}")
            .ToListAsync(Stop);
        Assert.Equal(["made-api-key bot (Read) Ann", "revoked-api-key bot (Read) Ann"], history);
        Assert.DoesNotContain(newsroom.Logs.Lines, line => line.Contains(secret[9..]));
    }

    [Fact]
    public async Task The_link_signs_a_browser_in_once()
    {
        await using var newsroom = await OpenAsync(PublicAddress);
        var panel = await (await newsroom.Ann.In(newsroom.Checks).Slash("/setup", Stop).Settled())
            .Click("Web access", Stop)
            .Settled();

        var answer = await panel.Click("Link to the board", Stop).Settled();
        var address = new Uri(answer.Buttons.Single().Url!);
        var link = address.Query["?link=".Length..];
        using var first = await PostAsync(newsroom, link);
        using var second = await PostAsync(newsroom, link);

        Assert.True(answer.IsPrivate);
        Assert.Equal("https://claims.example.org/sign-in", address.GetLeftPart(UriPartial.Path));
        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.True(first.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.Gone, second.StatusCode);
        Assert.DoesNotContain(newsroom.Logs.Lines, line => line.Contains(link));
    }

    [Fact]
    public async Task Without_a_public_address_there_is_no_link_and_the_answer_says_why()
    {
        await using var newsroom = await OpenAsync();
        var panel = await (await newsroom.Ann.In(newsroom.Checks).Slash("/setup", Stop).Settled())
            .Click("Web access", Stop)
            .Settled();

        var answer = await panel.Click("Link to the board", Stop).Settled();

        Assert.Contains("Web:PublicAddress is not set", answer.Text);
        Assert.Empty(answer.Buttons);
    }

    [Fact]
    public async Task Where_the_web_serves_another_team_there_is_nothing_to_open()
    {
        await using var newsroom = await Newsroom.OpenAsync(PublicAddress);
        var setup = await newsroom.Ann.In(newsroom.Checks).Slash("/setup", Stop).Settled();

        var answer = await setup.Click("Web access", Stop).Settled();

        Assert.True(answer.IsPrivate);
        Assert.Contains("serves another team", answer.Text);
        Assert.Empty(answer.Buttons);
    }

    [Fact]
    public async Task Who_may_not_set_the_team_up_any_more_gets_neither_links_nor_keys()
    {
        await using var newsroom = await OpenAsync(PublicAddress);
        var chiefs = newsroom.Server.AddRole("Chiefs", Permissions.ManageGuild);
        var cleo = newsroom.Server.Join(newsroom.Cleo, chiefs);
        var setup = await newsroom.Cleo.In(newsroom.Checks).Slash("/setup", Stop).Settled();
        var panel = await setup.Click("Web access", Stop).Settled();
        var form = await panel.Click("New key", Stop);
        cleo.Take(chiefs);

        foreach (
            var answer in new[]
            {
                await setup.Click("Web access", Stop).Settled(),
                await panel.Click("Link to the board", Stop).Settled(),
                await panel.Click("New key", Stop),
                await form.Modal.Submit(new { name = "mine", scope = "Admin" }, Stop).Settled(),
            }
        )
        {
            Assert.Equal("This is for people who manage the server; ask one of them.", answer.Text);
        }
    }

    [Fact]
    public async Task Fifty_keys_with_long_names_fit_and_each_can_be_chosen()
    {
        await using var newsroom = await OpenAsync(PublicAddress);
        var setup = await newsroom.Ann.In(newsroom.Checks).Slash("/setup", Stop).Settled();
        var form = await (await setup.Click("Web access", Stop).Settled()).Click("New key", Stop);
        for (var i = 0; i < 50; i++)
        {
            await form.Modal.Submit(new { name = $"{i:00}{new string('*', 98)}", scope = "Read" }, Stop).Settled();
        }

        var late = await form.Modal.Submit(new { name = "one more", scope = "Read" }, Stop).Settled();
        var list = await setup.Click("Web access", Stop).Settled();

        Assert.Contains("at most 50 keys", late.Text);
        Assert.Equal([25, 25], list.Card.Selects.Select(select => select.Options.Count));
        Assert.Contains("30 more", newsroom.Show(list));
    }

    private static Task<Newsroom> OpenAsync(params (string Name, string Value)[] settings) =>
        Newsroom.OpenAsync([("Web:Team", $"discord:{Newsroom.ServerHere}"), .. settings]);

    private static async Task<HttpStatusCode> AskAsync(Newsroom newsroom, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/claims");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        using var response = await newsroom.Client.SendAsync(request, Stop);
        return response.StatusCode;
    }

    private static Task<HttpResponseMessage> PostAsync(Newsroom newsroom, string link) =>
        newsroom.Client.PostAsync("/sign-in", new FormUrlEncodedContent([new("link", link)]), Stop);

    private static string Steady(string text) =>
        Moment().Replace(Link().Replace(Secret().Replace(text, "ct_SECRET"), "link=LINK"), "<TIME>");

    [GeneratedRegex("ct_[A-Za-z0-9_-]{6,43}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();

    [GeneratedRegex("link=[0-9a-f.]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("<t:[^>]+>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moment();
}
