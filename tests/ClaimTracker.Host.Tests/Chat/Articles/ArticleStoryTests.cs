using System.Text;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Discord.Simulator.People;

namespace ClaimTracker.Host.Tests.Chat.Articles;

/// <summary>Everything that is said about articles, as one person meets it; in both languages, to be read.</summary>
public sealed class ArticleStoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en-US", "articles.en.txt")]
    [InlineData("fr", "articles.fr.txt")]
    public async Task Articles_come_in_are_looked_at_looked_up_and_taken_away(string locale, string file)
    {
        await using var site = await NewsSite.StartAsync();
        await using var room = await site.OpenNewsroomAsync(locale, ("Web:PublicAddress", "https://claims.example"));
        var seat = (locale == "fr" ? room.Ben : room.Cleo).In(room.Checks);
        var story = new StringBuilder();
        void Tell(string what, string shown) => story.Append($"## {what}\n{site.WithoutPort(shown)}\n\n");

        Tell("No article yet", room.Show(await seat.Slash("/article list", Stop).InTheEnd()));

        var form = await seat.Slash("/article add", Stop).InTheEnd();
        Tell("The form", room.Show(form));
        await form.Modal.Submit(
            new
            {
                title = "Roads",
                address = "ftp://example.org/x",
                text = NewsSite.Roads,
            },
            Stop
        );
        var refused = await seat.Sees(card => card.IsPrivate && card.Buttons.Count == 1, Stop);
        Tell("An address that is none", room.Show(refused));
        var again = await refused.Click(locale == "fr" ? "Réessayer" : "Try again", Stop).InTheEnd();
        Tell("Nothing typed is lost", room.Show(again));
        await (await again.Modal.Submit(new { address = "https://example.org/roads" }, Stop)).Settled(Stop);
        Tell("A pasted text", room.Show(await seat.Sees(card => card.Embeds.Count > 0 && !card.IsPrivate, Stop)));

        await seat.Slash("/article add", new { link = site.At("/roads") }, Stop).InTheEnd();
        Tell("The same text from a page", room.Show(await seat.Sees(IsKnown, Stop)));
        await seat.Slash("/article add", new { link = site.At("/none") }, Stop).InTheEnd();
        Tell(
            "A page that is not there",
            room.Show(await seat.Sees(card => card.IsPrivate && card.Text.Contains("news.example"), Stop))
        );
        await seat.Slash("/article add", new { link = "roads and schools" }, Stop);
        Tell("No address at all", room.Show(await seat.Sees(card => card.Text.Contains("example.org/"), Stop)));

        Tell("The list", room.Show(await seat.Slash("/article list", Stop).InTheEnd()));
        var shown = await seat.Slash("/article show", new { article = "A-1" }, Stop).InTheEnd();
        Tell("One article", room.Show(shown));
        Tell(
            "All of its claims",
            room.Show(await shown.Click(locale == "fr" ? "Tout afficher" : "Show all", Stop).InTheEnd())
        );
        Tell(
            "An article that is not there",
            room.Show(await seat.Slash("/article show", new { article = "A-99" }, Stop).InTheEnd())
        );

        var said = room.Ann.In(room.Checks).Say("The council spent 40 million euros on roads in 2025!");
        Tell("Not checked yet", room.Show(await seat.Menu("Has this been checked?", said, Stop).InTheEnd()));
        await room.DecideAsync(2, Rating.MostlyTrue, "It was 39.8 million.\nThe *minutes* say so.");
        Tell("Checked", room.Show(await seat.Menu("Has this been checked?", said, Stop).InTheEnd()));
        var picture = room.Ann.In(room.Checks).Say("", new SimulatedFile("cat.png", [137, 80, 78, 71], "image/png"));
        Tell(
            "A picture cannot be compared",
            room.Show(await seat.Menu("Has this been checked?", picture, Stop).InTheEnd())
        );
        await seat.Menu("Track claims", picture, Stop);
        Tell("A picture cannot be tracked", room.Show(await seat.Sees(card => card.Text.Contains("/article "), Stop)));
        var tracked = await (await seat.Menu("Track claims", said, Stop)).Settled(Stop);
        Tell("A message is tracked", room.Show(tracked).Replace($"/{said.Id}", "/(message)", StringComparison.Ordinal));

        Tell("An export", room.Show(await (await seat.Slash("/export", new { format = "CSV" }, Stop)).Settled(Stop)));
        Tell(
            "An export of nothing",
            room.Show(
                await (await seat.Slash("/export", new { format = "JSON", state = "Merged" }, Stop)).Settled(Stop)
            )
        );

        Snapshot.Matches($"Chat/Snapshots/{file}", story.ToString());
    }

    private static bool IsKnown(Card card) =>
        card.Embeds is [{ Description: { } words }]
        && (
            words.StartsWith("Already here", StringComparison.Ordinal)
            || words.StartsWith("Déjà présent", StringComparison.Ordinal)
        );
}
