using ClaimTracker.Chromium;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Host.Tests.Chat.Story;
using Microsoft.Playwright;
using NodaTime;

namespace ClaimTracker.Host.Tests.Chat;

/// <summary>The page docs/first-five-minutes.md is what this run gives: the whole program, a simulated Discord, three people.</summary>
/// <remarks>
/// <c>CLAIMTRACKER_UPDATE_SNAPSHOTS=1</c> writes the page anew; with <c>CLAIMTRACKER_PICTURES</c> set to a folder its pictures are taken, too
/// (docs/take-discord-pictures does both). The clock is the script's, so pictures change only when something on them does.
/// </remarks>
public sealed class FirstFiveMinutesTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const string Intro = """
        # The first five minutes

        Three people meet the bot for the first time: Cleo, who checks facts; Ann, who manages the server; and Ben, who reads French. A script
        plays them against the whole program and [a Discord on this machine](simulator.md) and writes this page, so what you see is what they saw.
        The pictures are of the simulator's page; Discord itself looks a little different.
        """;

    private const string Story =
        "The Brisk Valley council repaired every bridge of the valley and spent 40 million euros on roads in 2025. Two schools were closed in "
        + "spring. “Nobody has ever built so fast,” the mayor said.";

    private const string Explanation = "The Statistics Office has 39.8 million, a little less.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_tells_what_really_happens()
    {
        var clock = new StoryClock(new LocalTime(10, 0));
        await using var site = await EvidenceSite.StartAsync();
        await using var room = await Newsroom.OpenAsync(clock, site.LetIn);
        var page = new Transcript(room, clock, chromium, Intro);
        var (ann, cleo) = (room.Ann.In(room.Checks), room.Cleo.In(room.Checks));

        clock.Set(new LocalTime(10, 0));
        var article = await ItWorksAtOnceAsync(page, cleo);
        clock.Set(new LocalTime(10, 1));
        await AnnSetsItUpAsync(page, ann, room);
        clock.Set(new LocalTime(10, 2));
        var card = await CleoTakesAClaimAsync(page, cleo, article);
        var verdict = await CleoCitesAsync(page, cleo, card, site.At("/roads"));
        clock.Set(new LocalTime(10, 3));
        await verdict.Submit(new { rating = "4", explanation = Explanation }, Stop).Settled();
        clock.Set(new LocalTime(10, 5));
        await AnnAgreesAsync(page, ann, card, room.Ben);
        await BenAsksAsync(page, room);
        await WhatIsKeptAsync(page, ann, cleo, Number(card));

        page.Check("docs/first-five-minutes.md", $"data.example:{site.Port}", "data.example");
    }

    private static async Task<Card> ItWorksAtOnceAsync(Transcript page, Seat cleo)
    {
        page.Chapter("It works at once");
        page.Say(
            "Ann has [invited the bot](discord.md), and nobody has set anything up. In #checks Cleo types `/article add` and pastes a text into the form that opens:"
        );
        page.Say($"> {Story}");
        var form = await cleo.Slash("/article add", Stop).Settled();
        await form.Modal.Submit(new { title = "A year of roads", text = Story }, Stop).Settled();
        page.Say(
            "The bot cuts the text into claims, each worded to stand alone. Those most worth checking come first."
        );
        var article = await cleo.Sees(card => card.Buttons.Any(button => button.Label == "Start review"), Stop);
        await page.PictureAsync(cleo, "article", "The article with its claims, and the button Start review", article);
        page.Say("The first person who uses the bot is told that there is more. It is said once, and to nobody else.");
        page.Show(cleo, await cleo.Sees(card => card.Text.Contains("/setup:", StringComparison.Ordinal), Stop));
        return article;
    }

    private static async Task AnnSetsItUpAsync(Transcript page, Seat ann, Newsroom room)
    {
        var bot = room.Discord.World.App.Bot;
        room.Digest.Deny(room.Server.Everyone, Permissions.SendMessages);
        room.Digest.Deny(bot, Permissions.SendMessages);
        page.Chapter("Ann sets it up");
        page.Say(
            "She chooses where claims are worked on, where the digest goes, and the time zone. The bot looks at once whether it can work in these channels. In #digest it may not write, and it says how to mend that."
        );
        var answer = await page.AskAsync(
            ann,
            "/setup",
            new
            {
                review_channel = room.Checks,
                digest_channel = room.Digest,
                time_zone = "Europe/Paris",
            }
        );
        await page.PictureAsync(
            ann,
            "setup",
            "How the team works now, with a warning: ClaimTracker lacks Send Messages in #digest",
            answer
        );
        page.Say("Ann allows it in the settings of #digest, and looks again. The rest of the answer is as before.");
        room.Digest.Allow(bot, Permissions.SendMessages);
        page.ShowTop(ann, await page.AskAsync(ann, "/setup"));
    }

    private static async Task<Card> CleoTakesAClaimAsync(Transcript page, Seat cleo, Card article)
    {
        page.Chapter("Cleo takes a claim");
        page.Say(
            "*Start review*, under the article, brings a card with the claim most worth checking. It quotes the sentence that the claim comes from, with the words it is made of in bold. Cleo presses *Take*: the claim is hers, and nobody else is given it."
        );
        var card = (await article.Click("Start review", Stop).Settled()).Card;
        await card.Click("Take", Stop).Settled();
        page.Show(cleo, card);
        return card;
    }

    private static async Task<Modal> CleoCitesAsync(Transcript page, Seat cleo, Card card, string address)
    {
        page.Chapter("She cites evidence and proposes a verdict");
        page.Say(
            "She gives the address of a page and the words in it that count. The bot reads the title and the publisher from the page, and looks whether the words are there."
        );
        await page.SeeAsync(
            cleo,
            "/cite",
            new
            {
                claim = Number(card),
                stance = "Supports",
                address,
                quote = "39.8 million",
                primary = true,
            }
        );
        page.Say("*Verdict* on the card opens a form: a rating, and why.");
        var verdict = await card.Click("Verdict", Stop).Settled();
        await page.PictureAsync(
            cleo,
            "verdict",
            "The form Verdict on C-2, filled in: mostly true, and why",
            verdict.Modal,
            card,
            "Verdict",
            FillInAsync
        );
        return verdict.Modal;
    }

    private static async Task FillInAsync(ILocator form)
    {
        await form.GetByLabel("Rating").ClickAsync();
        await form.Page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = "Mostly true" }).ClickAsync();
        await form.GetByRole(AriaRole.Textbox).FillAsync(Explanation);
        // Nothing has the focus: a picture has no blinking cursor and no frame around one field.
        await form.Page.EvaluateAsync("() => document.activeElement.blur()");
    }

    private static async Task AnnAgreesAsync(Transcript page, Seat ann, Card card, Person ben)
    {
        page.Chapter("Ann agrees");
        page.Say(
            "A verdict counts once a second person agrees. Here is the card as Ann finds it. (The small line above it leads back to the article.)"
        );
        var seen = ann.Messages.Single(message => message.Message.Id == card.Message.Id);
        await page.PictureAsync(
            ann,
            "proposed",
            "The card with the proposed verdict, its evidence, and the buttons Agree and Send back",
            seen
        );
        page.Say(
            "She reads the evidence and presses *Agree*. The claim is checked. The card is the same message all along, so nobody has to look for the newest."
        );
        await seen.Click("Agree", Stop).Settled();
        await page.PictureAsync(ann, "agreed", "The same card, checked: mostly true", seen);
        page.Say("Then she gives the next claim to Ben. The card says that something close to it was decided already.");
        await page.SeeAsync(ann, "/claim assign", new { claim = "C-3", to = ben });
    }

    private static async Task BenAsksAsync(Transcript page, Newsroom room)
    {
        var newsroom = room.Server.AddTextChannel("newsroom");
        var ben = room.Ben.In(newsroom);
        page.Chapter("Ben asks whether something was checked");
        page.Say(
            "Ann passes a reader's question on in #newsroom. Ben right-clicks it and chooses *Apps*, then *Déjà vérifié ?* (in English: *Has this been checked?*). What only one person sees is in that person's language."
        );
        var post = room.Ann.In(newsroom).Say("A reader asks: did the council really spend 40 million euros on roads?");
        var asked = await ben.Menu("Has this been checked?", post, Stop).Settled();
        await page.PictureAsync(
            ben,
            "asked",
            "Ann's post, and the answer to Ben in French: plutôt vrai, with the claim C-2",
            asked.Card,
            post
        );
    }

    private static async Task WhatIsKeptAsync(Transcript page, Seat ann, Seat cleo, string claim)
    {
        page.Chapter("What is kept");
        page.Say("Who did what to a claim, newest first:");
        await page.SeeAsync(ann, "/claim history", new { claim });
        page.Say("All claims as a file, for a spreadsheet or another program:");
        await page.SeeAsync(ann, "/export", new { format = "CSV" });
        page.Say("And what else there is. Each person is told what they may do:");
        await page.SeeAsync(cleo, "/help");
        page.Say(
            "[The bot in your server](discord.md) tells how to invite it, what each command does, and who may use it."
        );
    }

    private static string Number(Card card) => card.Embeds[0].Title!.Split(' ')[0];
}
