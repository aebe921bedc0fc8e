using System.Text;
using System.Text.RegularExpressions;
using ClaimTracker.Chromium;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Host.Tests.Documentation;
using Microsoft.Playwright;

namespace ClaimTracker.Host.Tests.Chat;

/// <summary>The page docs/first-five-minutes.md is what this run gives: the whole program, a simulated Discord, three people.</summary>
/// <remarks>
/// <c>CLAIMTRACKER_UPDATE_SNAPSHOTS=1</c> writes the page anew; with <c>CLAIMTRACKER_PICTURES</c> set to a folder its pictures are taken, too
/// (docs/take-discord-pictures does both).
/// </remarks>
public sealed partial class FirstFiveMinutesTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const string Page = "docs/first-five-minutes.md";

    private const string Story =
        "The Brisk Valley council repaired every bridge of the valley and spent 40 million euros on roads in 2025. Two schools were closed in "
        + "spring. “Nobody has ever built so fast,” the mayor said.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_tells_what_really_happens()
    {
        await using var site = await EvidenceSite.StartAsync();
        await using var room = await Newsroom.OpenAsync(site.LetIn);
        var page = new Transcript(room, site, chromium);
        var (ann, ben, cleo) = (room.Ann.In(room.Checks), room.Ben.In(room.Checks), room.Cleo.In(room.Checks));

        page.Chapter("Ann sets the bot up");
        page.Say(
            "Ann manages the server. She has invited the bot ([how](discord.md)) and looks how things stand. Only she sees the answer."
        );
        await page.See(ann, "/setup", null);
        page.Say(
            "It would work as it is. She tells it the team's time zone and where claims are worked on; the bot looks at once whether it may write there."
        );
        await page.See(ann, "/setup", new { review_channel = room.Checks, time_zone = "Europe/Paris" });

        page.Chapter("Cleo brings an article in");
        page.Say(
            "Cleo types `/article add` and pastes a text into the form that opens. Everybody sees what came of it."
        );
        var form = await cleo.Slash("/article add", Stop).Settled();
        await form.Modal.Submit(new { title = "A year of roads", text = Story }, Stop).Settled();
        var article = await cleo.Sees(card => card.Buttons.Any(button => button.Label == "Start review"), Stop);
        page.Show(article);
        await page.PictureAsync(cleo, "article", "The article in #checks, with its claims and the button Start review");

        page.Chapter("She takes a claim");
        page.Say(
            "*Start review* gives her the most check-worthy claim, on a card, with the words it is made of in bold. *Take* makes it hers: nobody else is given it."
        );
        var card = (await article.Click("Start review", Stop).Settled()).Card;
        await card.Click("Take", Stop).Settled();
        page.Show(card);

        page.Chapter("She cites evidence and proposes a verdict");
        page.Say(
            "With `/cite` she adds a page. Its title and publisher are read for her, and the bot looks whether the quote is there."
        );
        await page.See(
            cleo,
            "/cite",
            new
            {
                claim = Number(card),
                stance = "Supports",
                address = site.At("/roads"),
                quote = "39.8 million",
                primary = true,
            }
        );
        page.Say("*Verdict* on the card opens a form: a rating on one public scale, and why.");
        var verdict = await card.Click("Verdict", Stop).Settled();
        page.Show(verdict);
        await verdict
            .Modal.Submit(
                new { rating = "4", explanation = "The Statistics Office has 39.8 million, a little less." },
                Stop
            )
            .Settled();
        page.Say("The card says that a second person is needed, and has the buttons for it.");
        page.Show(card);
        await page.PictureAsync(
            cleo,
            "proposed",
            "The claim's card with a proposed verdict, its evidence, and the buttons Agree and Send back"
        );

        page.Chapter("Ann agrees");
        page.Say(
            "Cleo cannot sign off her own verdict. Ann reads it and presses *Agree*. The card is the same message all along."
        );
        var seen = ann.Messages.Single(message => message.Message.Id == card.Message.Id);
        await seen.Click("Agree", Stop).Settled();
        page.Show(seen);
        await page.PictureAsync(ann, "agreed", "The same card, checked: mostly true");

        page.Chapter("Ben asks whether something was checked");
        page.Say(
            "A day later Ben, who reads French, sees a post. *Déjà vérifié ?* in the menu of the message (Apps) answers him alone, in French."
        );
        var post = room.Cleo.In(room.Digest).Say("Is it true that the council spent 40 million euros on roads?");
        var asked = await room.Ben.In(room.Digest).Menu("Has this been checked?", post, Stop).Settled();
        page.Show(asked);

        page.Chapter("What is left");
        page.Say("Who did what is kept for good:");
        await page.See(ann, "/claim history", new { claim = Number(card) });
        page.Say("And `/help` tells everybody what they can do here:");
        await page.See(ben, "/help", null);

        page.Check();
    }

    private static string Number(Card card) => card.Embeds[0].Title!.Split(' ')[0];

    /// <summary>Writes down what people do and see.</summary>
    private sealed class Transcript(Newsroom room, EvidenceSite site, ChromiumFixture chromium)
    {
        private const string Intro = """
            # The first five minutes

            This is what happened when three people used the bot for the first time: Ann, who manages the server, Cleo, who reviews, and Ben, who reads
            French. A script played them, against the whole program and [a Discord on this machine](simulator.md); everything shown is what they saw.
            `[Words]` are buttons, `▪` begins a field, `…` stands for a time that Discord shows in each reader's own zone.
            """;

        private readonly StringBuilder text = new(Intro + "\n");

        public void Chapter(string title) => text.Append($"\n## {title}\n");

        public void Say(string words) => text.Append($"\n{words}\n");

        public void Show(Card card) => Write(room.Show(card));

        public void Show(Answer answer) => Write(room.Show(answer));

        public async Task See(Seat seat, string command, object? options)
        {
            var answer = await seat.Slash(command, options, Stop).Settled();
            Write($"{seat.Person.User.DisplayName}: {command}\n\n{room.Show(answer)}");
        }

        public async Task PictureAsync(Seat seat, string name, string alt)
        {
            text.Append($"\n![{alt}](images/first-five-minutes/{name}.png)\n");
            if (Environment.GetEnvironmentVariable("CLAIMTRACKER_PICTURES") is not { Length: > 0 } folder)
            {
                return;
            }

            await using var window = await chromium.OpenAsync(
                new Uri(room.Discord.Api, "/").AbsoluteUri,
                1000,
                ColorScheme.Light
            );
            var page = await window.NewPageAsync();
            await page.SetViewportSizeAsync(1000, 760);
            await page.GotoAsync($"/?as={seat.Person.User.Name}&server=The+Desk&channel={seat.Channel.Name}&still");
            await Assertions.Expect(page.GetByRole(AriaRole.Article).Last).ToBeVisibleAsync();
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }

        public void Check()
        {
            var path = Path.Combine(Repository.Root, Page);
            var written = Clock().Replace(text.ToString(), "${words} …");
            if (Environment.GetEnvironmentVariable("CLAIMTRACKER_UPDATE_SNAPSHOTS") is "1")
            {
                File.WriteAllText(path, written);
            }

            Assert.Equal(File.ReadAllText(path), written);
        }

        // For readers: without what only programs need.
        private void Write(string shown)
        {
            var read = shown
                .Trim()
                .Replace($"http://data.example:{site.Port}", "https://data.example", StringComparison.Ordinal)
                .Replace($@"http\://data.example\:{site.Port}", @"https\://data.example", StringComparison.Ordinal)
                .Replace("\\", "", StringComparison.Ordinal);
            read = Ids().Replace(read, "[${words}]");
            read = Fields().Replace(read, "<");
            text.Append("\n```text\n").Append(FormId().Replace(read, "(form)")).Append("\n```\n");
        }
    }

    [GeneratedRegex(@"(?<words>it is) \d\d:\d\d", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"\[(?<words>[^|\]\n]+) \| [^\]\n]*\]",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Ids();

    [GeneratedRegex(@"<\d+ ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fields();

    [GeneratedRegex(@"\(form [^)]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormId();
}
