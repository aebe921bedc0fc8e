using System.Text;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Publishing;
using ClaimTracker.Host.Publishing.Chat;
using ClaimTracker.Host.Tests.Publishing;
using ClaimTracker.Host.Tests.Web;

namespace ClaimTracker.Host.Tests.Chat.Articles;

public sealed class ExportFileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_says_what_was_found_out()
    {
        await using var room = await Newsroom.OpenAsync();
        var cleo = room.Cleo.In(room.Checks);
        var form = await cleo.Slash("/article add", Stop).InTheEnd();
        await form.Modal.Submit(new { text = NewsSite.Roads }, Stop).InTheEnd();
        await cleo.Sees(card => card.Embeds.Count > 0, Stop);
        await room.DecideAsync(2, Rating.MostlyTrue, "It was 39.8 million.");

        var csv = await (await cleo.Slash("/export", new { format = "CSV", article = "A-1" }, Stop)).Settled(Stop);

        Assert.True(csv.IsPrivate);
        var file = Assert.Single(csv.Card.Files);
        Assert.Equal("claims-A-1.csv", file.Name);
        var lines = Encoding.UTF8.GetString(file.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith(",rating,explanation,signed_off_by,signed_off_at,citations", lines[0].TrimEnd());
        Assert.Contains(",MostlyTrue,It was 39.8 million.,max,", lines[2]);
        Assert.EndsWith(",,,,,0", lines[1].TrimEnd());
        Assert.EndsWith(",1", lines[2].TrimEnd());
    }

    [Fact]
    public async Task What_is_published_is_exported_by_itself()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();
        await using var db = program.Databases.Open(program.Team);

        var lines = await WriteAsync(PublicationFilter.All, 1_000_000);
        var large = await WriteAsync(PublicationFilter.All, 10);
        var none = await WriteAsync(PublicationFilter.All with { Rating = Rating.True }, 1_000_000);

        Assert.Equal((1, "published.jsonl"), (lines.Claims, lines.File!.Name));
        Assert.Equal((1, true), (large.Claims, large.File is null));
        Assert.Equal(new ExportFile(0, File: null), none);

        Task<ExportFile> WriteAsync(PublicationFilter filter, long most) =>
            ExportFile.WritePublishedAsync(db, ExportFormat.Jsonl, filter, "https://claims.example.org", most, Stop);
    }

    [Fact]
    public async Task What_is_published_can_be_asked_for_in_either_language()
    {
        await using var room = await Newsroom.OpenAsync();
        var (cleo, ben) = (room.Cleo.In(room.Checks), room.Ben.In(room.Checks));

        var none = await cleo.Slash("/export", new { format = "JSON Lines", what = "What is published" }, Stop)
            .InTheEnd();
        var wish = new
        {
            format = "CSV",
            what = "What is published",
            state = "Checked",
        };
        var state = await ben.Slash("/export", wish, Stop).InTheEnd();

        Assert.StartsWith("Nothing of that is published", none.Text);
        Assert.StartsWith("Ce qui est publié n’a qu’un état", state.Text);
    }

    [Fact]
    public async Task An_export_is_filtered_like_the_board()
    {
        await using var room = await Newsroom.OpenAsync();
        var (cleo, ben) = (room.Cleo.In(room.Checks), room.Ben.In(room.Checks));
        var form = await cleo.Slash("/article add", Stop).InTheEnd();
        await form.Modal.Submit(new { text = NewsSite.Roads }, Stop).InTheEnd();
        await cleo.Sees(card => card.Embeds.Count > 0, Stop);
        await room.DecideAsync(2, Rating.MostlyTrue, "It was 39.8 million.");

        Assert.Equal(["C-2"], await NumbersAsync(new { format = "CSV", rating = "Mostly true" }));
        Assert.Equal(
            ["C-2"],
            await NumbersAsync(
                new
                {
                    format = "CSV",
                    search = "MILLION",
                    from = "2000-01-01",
                }
            )
        );
        Assert.Empty(await NumbersAsync(new { format = "CSV", until = "31 December 1999" }));
        Assert.Empty(await NumbersAsync(new { format = "CSV", publisher = "Nobody" }));
        var strange = await cleo.Slash("/export", new { format = "CSV", from = "soon" }, Stop).InTheEnd();
        var étrange = await ben.Slash("/export", new { format = "CSV", until = "inconnu" }, Stop).InTheEnd();

        Assert.StartsWith("A day looks like", strange.Text);
        Assert.StartsWith("Un jour s’écrit comme", étrange.Text);

        async Task<IEnumerable<string>> NumbersAsync(object wish)
        {
            var answer = await cleo.Slash("/export", wish, Stop).InTheEnd();
            return answer.Card.Files.SelectMany(file =>
                Encoding
                    .UTF8.GetString(file.Bytes)
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Skip(1)
                    .Select(line => line.Split(',')[0])
            );
        }
    }

    [Fact]
    public async Task Too_many_claims_for_discord_are_counted_and_not_sent()
    {
        const string text = "Something happened here.";
        await using var program = await ServedProgram.StartAsync();
        var draft = Shelf.Claim(text, new string('x', 3000), 0.5, "Something happened");
        await program.AddAsync(Shelf.Article(text), [.. Enumerable.Repeat(draft, 60)]);
        await using var db = program.Databases.Open(program.Team);

        var large = await ExportFile.WriteAsync(db, ExportFormat.Csv, ClaimFilter.All, 100_000, Stop);
        var small = await ExportFile.WriteAsync(db, ExportFormat.Json, ClaimFilter.All, 1_000_000, Stop);
        var none = await ExportFile.WriteAsync(
            db,
            ExportFormat.Csv,
            new ClaimFilter { State = ClaimState.Merged },
            100_000,
            Stop
        );

        Assert.Equal((60, true), (large.Claims, large.File is null));
        Assert.Equal((60, "claims.json"), (small.Claims, small.File!.Name));
        Assert.Equal(new ExportFile(0, File: null), none);
    }
}
