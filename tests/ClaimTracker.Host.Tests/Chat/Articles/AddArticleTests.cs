using System.Text;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Host.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Host.Tests.Chat.Articles;

public sealed class AddArticleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_sees_that_a_slow_page_is_being_read()
    {
        await using var site = await NewsSite.StartAsync(isSlow: true);
        await using var room = await site.OpenNewsroomAsync();
        var cleo = room.Cleo.In(room.Checks);

        var answer = await cleo.Slash("/article add", new { link = site.At("/roads") }, Stop).InTheEnd();

        Assert.Equal("Reading news.example…", answer.Text);
        Assert.False(answer.IsPrivate);
        site.Answer();
        var card = await room.Ben.In(room.Checks).Sees(card => card.Embeds.Count > 0, Stop);
        Assert.Equal("A year of roads", card.Embeds[0].Title);
        Assert.Equal(answer.Card.Message.Id, card.Message.Id);
    }

    [Fact]
    public async Task A_file_is_fetched_from_discord_at_once_and_read()
    {
        await using var room = await Newsroom.OpenAsync();
        var file = new SimulatedFile("roads.txt", Encoding.UTF8.GetBytes(NewsSite.Roads), "text/plain; charset=utf-8");

        await room
            .Cleo.In(room.Checks)
            .Slash("/article add", new { file, link = "https://paper.example/1" }, Stop)
            .InTheEnd();

        var card = await room.Cleo.In(room.Checks).Sees(card => card.Embeds.Count > 0, Stop);
        Assert.Equal("https://paper.example/1", $"{card.Json["embeds"]![0]!["url"]}");
        await using var db = room.Databases.Open(await room.TeamOfAsync(room.Server));
        Assert.Equal(NewsSite.Roads, (await db.Set<Article>().SingleAsync(Stop)).Text);
    }

    [Theory]
    [InlineData("too-large.txt", 2000, "text/plain", "1 KiB")]
    [InlineData("scan.pdf", 0, "application/pdf", "PDF")]
    public async Task A_file_that_cannot_be_taken_is_refused_privately(string name, int bytes, string type, string why)
    {
        await using var room = await Newsroom.OpenAsync(("Intake:MaxBytes", "1024"));
        byte[] content = bytes == 0 ? [.. "%PDF-1.7\n"u8] : [.. Enumerable.Repeat((byte)'a', bytes)];

        await room
            .Cleo.In(room.Checks)
            .Slash("/article add", new { file = new SimulatedFile(name, content, type) }, Stop)
            .InTheEnd();

        var refusal = await room.Cleo.In(room.Checks).Sees(card => card.IsPrivate, Stop);
        Assert.Contains(why, refusal.Text);
        Assert.Empty(room.Ben.In(room.Checks).Messages);
    }

    [Fact]
    public async Task An_article_of_500_claims_is_one_message()
    {
        await using var room = await Newsroom.OpenAsync(("Web:PublicAddress", "https://claims.example"));
        var text = string.Join(
            ' ',
            Enumerable.Range(1, 500).Select(i => $"The council of district {i} spent {i * 7} million euros on roads.")
        );
        var cleo = room.Cleo.In(room.Checks);

        await cleo.Slash(
                "/article add",
                new { file = new SimulatedFile("long.txt", Encoding.UTF8.GetBytes(text), "text/plain") },
                Stop
            )
            .InTheEnd();

        var card = await cleo.Sees(card => card.Embeds.Count > 0, Stop);
        Assert.Contains("500 claims", card.Embeds[0].Description);
        var page = await card.Click("Show all", Stop).InTheEnd();
        Assert.Contains("500 claims", page.Embeds[0].Title);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var pages = 1; ; pages++)
        {
            seen.UnionWith(page.Embeds[0].Description!.Split('\n').Select(line => line.Split(']')[0]));
            if (!page.Buttons.Any(button => button.Label == "Next"))
            {
                Assert.Equal((50, 500), (pages, seen.Count));
                break;
            }

            page = await (await page.Click("Next", Stop)).Settled(Stop);
        }
    }

    [Fact]
    public async Task Words_full_of_marks_ping_nobody_and_stay_as_they_are()
    {
        await using var room = await Newsroom.OpenAsync();
        var form = await room.Cleo.In(room.Checks).Slash("/article add", Stop).InTheEnd();

        await form
            .Modal.Submit(
                new
                {
                    title = "**@everyone** [x](https://evil.example)",
                    text = "The @everyone council **spent** 40 million euros on `roads` in 2025.",
                },
                Stop
            )
            .InTheEnd();

        var card = await room.Ben.In(room.Checks).Sees(card => card.Embeds.Count > 0, Stop);
        Assert.Equal(@"\*\*\@everyone\*\* \[x\]\(https\://evil.example\)", card.Embeds[0].Title);
        Assert.False($"{card.Json["mention_everyone"]}" == "true");
        Assert.DoesNotContain("`roads`", card.Embeds[0].Description);
    }

    [Fact]
    public async Task A_stranger_sees_nothing_of_another_server()
    {
        await using var room = await Newsroom.OpenAsync();
        var form = await room.Cleo.In(room.Checks).Slash("/article add", Stop).InTheEnd();
        await form.Modal.Submit(new { text = NewsSite.Roads }, Stop).InTheEnd();
        await room.Cleo.In(room.Checks).Sees(card => card.Embeds.Count > 0, Stop);
        var said = room.Dan.In(room.Hall).Say("The council spent 40 million euros on roads in 2025.");
        await room.DecideAsync(2, Core.Verdicts.Rating.True, "It did.");
        var dan = room.Dan.In(room.Hall);

        Assert.Contains("No articles yet", (await dan.Slash("/article list", Stop).InTheEnd()).Embeds[0].Description);
        Assert.Contains(
            "has no article",
            (await dan.Slash("/article show", new { article = "A-1" }, Stop).InTheEnd()).Text
        );
        Assert.Empty(await dan.Suggest("/article show", "article", "roads", Stop));
        Assert.Contains(
            "no verdict",
            (await dan.Menu("Has this been checked?", said, Stop).InTheEnd()).Embeds[0].Description
        );
        Assert.Contains("No claim fits", (await dan.Slash("/export", new { format = "CSV" }, Stop).InTheEnd()).Text);
        Assert.Contains(
            "has no article",
            (await dan.Slash("/export", new { format = "CSV", article = "A-1" }, Stop).InTheEnd()).Text
        );
    }

    [Fact]
    public async Task Articles_are_suggested_by_number_and_by_words_of_their_title()
    {
        await using var room = await Newsroom.OpenAsync();
        var cleo = room.Cleo.In(room.Checks);
        await cleo.Slash("/article list", Stop).InTheEnd();
        var team = await room.TeamOfAsync(room.Server);
        foreach (var title in (string[])["Élections in spring", "A year of roads", "Roads again"])
        {
            await room.Databases.AddAsync(team, new ArticleContent(title, $"{title}.", "en"));
        }

        Assert.Equal(
            ["A-3 · Roads again", "A-2 · A year of roads"],
            (await cleo.Suggest("/article show", "article", "ROADS", Stop)).Select(choice => choice.Name)
        );
        Assert.Equal("A-1", Assert.Single(await cleo.Suggest("/article show", "article", "election", Stop)).Value);
        Assert.Equal("A-2", (await cleo.Suggest("/article show", "article", "2", Stop))[0].Value);
        Assert.Equal(3, (await cleo.Suggest("/article show", "article", "", Stop)).Count);
    }

    [Fact]
    public async Task A_long_list_is_paged_both_ways()
    {
        await using var room = await Newsroom.OpenAsync();
        var cleo = room.Cleo.In(room.Checks);
        await cleo.Slash("/article list", Stop).InTheEnd();
        var team = await room.TeamOfAsync(room.Server);
        for (var i = 1; i <= 23; i++)
        {
            await room.Databases.AddAsync(team, new ArticleContent($"Title {i}", $"Text {i}.", "en"));
        }

        var first = await cleo.Slash("/article list", Stop).InTheEnd();
        var before = first.Embeds[0].Description!;
        var page = await (await first.Click("Next", Stop)).Settled(Stop);
        page = await (await page.Click("Next", Stop)).Settled(Stop);
        Assert.Equal(3, page.Embeds[0].Description!.Split('\n').Length);
        Assert.Contains("Title 1 ", page.Embeds[0].Description);
        page = await (await page.Click("Back", Stop)).Settled(Stop);
        page = await (await page.Click("Back", Stop)).Settled(Stop);

        Assert.Equal(before, page.Embeds[0].Description);
    }

    [Fact]
    public async Task Somebody_whose_rank_is_too_low_may_read_but_not_export()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.OnlyReviewersAsync();
        var cleo = room.Cleo.In(room.Checks);
        Assert.Contains("No articles yet", (await cleo.Slash("/article list", Stop).InTheEnd()).Embeds[0].Description);
        var refused = await cleo.Slash("/export", new { format = "CSV" }, Stop).InTheEnd();
        Assert.True(refused.IsPrivate);
        Assert.Empty(refused.Card.Files);
        Assert.DoesNotContain("No claim fits", refused.Text);
        Assert.Contains(
            "No claim fits",
            (await room.Ann.In(room.Checks).Slash("/export", new { format = "CSV" }, Stop).InTheEnd()).Text
        );
    }
}
