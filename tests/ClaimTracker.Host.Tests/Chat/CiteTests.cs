using System.Text;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Citations.Archiving;
using ClaimTracker.Core.Citations.Files;
using ClaimTracker.Core.Claims;
using ClaimTracker.Discord.Simulator.People;

namespace ClaimTracker.Host.Tests.Chat;

/// <summary>Evidence for claims, as people bring it in Discord.</summary>
public sealed class CiteTests
{
    private static readonly SimulatedFile Table = new(
        "roads 2025.csv",
        "year,spent\n2025,39.8\n"u8.ToArray(),
        "text/csv"
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Everything_that_citing_says_is_as_it_was_looked_at(string language)
    {
        await using var site = await EvidenceSite.StartAsync();
        await using var room = await Newsroom.OpenAsync(
            site.LetIn,
            "en-US",
            site.Setting,
            ("Evidence:PageTimeout", "00:00:01"),
            ("Evidence:MaxFileBytes", "2048"),
            ("Evidence:Archive:RetryDelay", "01:00:00")
        );
        await room.AddRoadsAsync();
        site.Archive = context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        var seat = (language == "fr" ? room.Ben : room.Cleo).In(room.Checks);
        var shown = new List<string>();
        void See(string what, Answer answer) =>
            shown.Add($"## {what}\n{room.Show(answer).Replace($":{site.Port}", ":PORT", StringComparison.Ordinal)}");
        async Task<Answer> Cite(object options) => await (await seat.Slash("/cite", options, Stop)).Settled(Stop);

        var cited = await Cite(
            new
            {
                claim = "C-2",
                stance = "Supports",
                address = site.At("/roads"),
                quote = "roads cost \"39.8 million\" euros",
                primary = true,
            }
        );
        See("A page with its quote", cited);
        See(
            "The same again",
            await Cite(
                new
                {
                    claim = "2",
                    stance = "Supports",
                    address = site.At("/roads"),
                    quote = "roads cost \"39.8 million\" euros",
                }
            )
        );
        See(
            "A quote that is not there, and a copy that somebody made",
            await Cite(
                new
                {
                    claim = "C-2",
                    stance = "Refutes",
                    address = site.At("/roads"),
                    quote = "40 million",
                    archived = "https://copies.example/mine",
                }
            )
        );
        See(
            "A page that is gone",
            await Cite(
                new
                {
                    claim = "C-2",
                    stance = "Context",
                    address = site.At("/gone"),
                }
            )
        );
        See(
            "A page that is slow",
            await Cite(
                new
                {
                    claim = "C-2",
                    stance = "Context",
                    address = site.At("/slow"),
                }
            )
        );
        See(
            "A file alone",
            await Cite(
                new
                {
                    claim = "C-2",
                    stance = "Context",
                    file = Table,
                }
            )
        );
        See(
            "Marks and mentions in a quote",
            await Cite(
                new
                {
                    claim = "C-2",
                    stance = "Context",
                    address = site.At("/roads"),
                    quote = "@everyone **39.8** <@1> `x`\n\u202Eevil",
                }
            )
        );
        See("Neither address nor file", await Cite(new { claim = "C-2", stance = "Context" }));
        See(
            "No address of the web",
            await Cite(
                new
                {
                    claim = "C-2",
                    stance = "Context",
                    address = "the book on my desk",
                }
            )
        );
        See(
            "No number",
            await Cite(
                new
                {
                    claim = "the **roads**",
                    stance = "Context",
                    address = site.At("/roads"),
                }
            )
        );
        See(
            "No such claim",
            await Cite(
                new
                {
                    claim = "C-99",
                    stance = "Context",
                    address = site.At("/roads"),
                }
            )
        );
        See(
            "A web page as a file",
            await Cite(
                new
                {
                    claim = "C-2",
                    stance = "Context",
                    file = new SimulatedFile("a.txt", "<html><p>Hi"u8.ToArray()),
                }
            )
        );
        See(
            "A file that is too large",
            await Cite(
                new
                {
                    claim = "C-2",
                    stance = "Context",
                    file = new SimulatedFile("a.txt", Encoding.ASCII.GetBytes(new string('a', 2049))),
                }
            )
        );
        See(
            "An empty file",
            await Cite(
                new
                {
                    claim = "C-2",
                    stance = "Context",
                    file = new SimulatedFile("a.txt", []),
                }
            )
        );
        var undo = language == "fr" ? "Annuler" : "Undo";
        await cited.Card.Click(undo, Stop);
        shown.Add($"## Undone\n{room.Show(cited.Card)}");

        Snapshot.Matches($"Chat/Snapshots/cite.{language}.txt", string.Join("\n\n", shown));
    }

    [Fact]
    public async Task The_form_of_the_card_takes_evidence_with_a_file_and_keeps_what_was_typed()
    {
        await using var site = await EvidenceSite.StartAsync();
        await using var room = await Newsroom.OpenAsync(site.LetIn);
        await room.AddRoadsAsync();
        var cleo = room.Cleo.In(room.Checks);
        var shown = new List<string>();
        void See(string what, string text) =>
            shown.Add($"## {what}\n{text.Replace($":{site.Port}", ":PORT", StringComparison.Ordinal)}");
        var card = (await cleo.Slash("/review", Stop)).Card;

        var form = await card.Click("Cite", Stop);
        See("The form", room.Show(form));
        var refused = await form.Modal.Submit(
            new
            {
                address = "",
                quote = "39.8 million",
                stance = "Supports",
                primary = true,
            },
            Stop
        );
        See("Without a source", room.Show(refused));
        var again = await refused.Click("Edit again", Stop);
        See("What was typed is there", room.Show(again));
        var sent = await again.Modal.Submit(
            new
            {
                address = site.At("/roads"),
                quote = "39.8 million",
                stance = "Supports",
                primary = true,
                file = new[] { Table },
            },
            Stop
        );
        await sent.Settled(Stop);
        await UntilAsync(() =>
            cleo.Messages.Count(message => room.Show(message).Contains("[1] supports", StringComparison.Ordinal)) == 3
        );
        See("The last message", room.Show(cleo.Newest));
        See("The claim's cards", string.Join('\n', cleo.Messages.Select(room.Show)));

        Snapshot.Matches("Chat/Snapshots/cite-form.txt", string.Join("\n\n", shown));
        var citation = Assert.Single(await ListAsync(room));
        Assert.Equal(
            ("Road spending, by year", "Statistics Office", "roads 2025.csv"),
            (citation.Title, citation.Publisher, citation.File!.Name.Replace('_', ' '))
        );
    }

    [Fact]
    public async Task An_attached_file_is_in_the_database_once_it_is_confirmed()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.AddRoadsAsync();

        var answer = await room
            .Cleo.In(room.Checks)
            .Slash(
                "/cite",
                new
                {
                    claim = "C-1",
                    stance = "Context",
                    file = Table,
                },
                Stop
            );
        await answer.Settled(Stop);
        var citation = Assert.Single(await ListAsync(room, 1));
        await using var db = room.Databases.Open(citation.TeamId);
        Assert.Equal(Table.Bytes, await db.ReadBytesAsync(citation.FileId!.Value, Stop));
    }

    [Fact]
    public async Task A_copy_is_made_in_the_background_and_shows_on_the_claims_card()
    {
        await using var site = await EvidenceSite.StartAsync();
        await using var room = await Newsroom.OpenAsync(site.LetIn, "fr", site.Setting);
        await room.AddRoadsAsync();
        var cleo = room.Cleo.In(room.Checks);
        var card = (await cleo.Slash("/review", Stop)).Card;

        await cleo.Slash(
            "/cite",
            new
            {
                claim = "C-2",
                stance = "Supports",
                address = site.At("/roads"),
            },
            Stop
        );
        await room.Logs.UntilAsync(line => line.Contains("archived copy for C-2", StringComparison.Ordinal), Stop);

        await UntilAsync(() =>
            room.Show(card).Contains("[copie archivée](<https://copies.example/1>)", StringComparison.Ordinal)
        );
        Assert.Equal(ArchiveState.Done, Assert.Single(await ListAsync(room)).ArchiveState);
    }

    [Fact]
    public async Task A_refusal_of_the_archive_is_shown_and_harms_nothing()
    {
        await using var site = await EvidenceSite.StartAsync();
        site.Archive = context =>
        {
            context.Response.StatusCode = 403;
            return Task.CompletedTask;
        };
        await using var room = await Newsroom.OpenAsync(site.LetIn, "en-US", site.Setting);
        await room.AddRoadsAsync();
        var cleo = room.Cleo.In(room.Checks);
        var card = (await cleo.Slash("/review", Stop)).Card;

        await cleo.Slash(
            "/cite",
            new
            {
                claim = "C-2",
                stance = "Supports",
                address = site.At("/roads"),
            },
            Stop
        );
        await room.Logs.UntilAsync(line => line.Contains("archived copy for C-2", StringComparison.Ordinal), Stop);

        await UntilAsync(() =>
            room.Show(card).Contains("no archived copy (the archive refused this page: 403)", StringComparison.Ordinal)
        );
        Assert.Equal(ArchiveState.Failed, Assert.Single(await ListAsync(room)).ArchiveState);
    }

    [Fact]
    public async Task A_restart_goes_on_with_the_copy_that_was_wanted()
    {
        await using var site = await EvidenceSite.StartAsync();
        site.Archive = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        await using var room = await Newsroom.OpenAsync(site.LetIn, "en-US", site.Setting);
        await room.AddRoadsAsync();
        await room
            .Cleo.In(room.Checks)
            .Slash(
                "/cite",
                new
                {
                    claim = "C-2",
                    stance = "Supports",
                    address = site.At("/roads"),
                },
                Stop
            );
        await site.Asked.WaitAsync(Stop);

        site.Archive = EvidenceSite.Copies;
        await room.RestartAsync();
        await room.Logs.UntilAsync(line => line.Contains("archived copy for C-2", StringComparison.Ordinal), Stop);

        Assert.Equal("https://copies.example/1", Assert.Single(await ListAsync(room)).ArchivedAddress);
    }

    [Fact]
    public async Task Claims_are_suggested_by_number_and_by_words_and_only_ones_own()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.AddRoadsAsync();
        var cleo = room.Cleo.In(room.Checks);

        var byWords = await cleo.Suggest("/cite", "claim", "council roads", Stop);
        var byNumber = await cleo.Suggest("/cite", "claim", "c-3", Stop);
        var elsewhere = await room.Dan.In(room.Hall).Suggest("/cite", "claim", "council roads", Stop);

        Assert.Equal("C-2 · Unreviewed · The council spent 40 million euros on roads in 2025.", byWords[0].Name);
        Assert.Equal("C-3", byNumber[0].Value.ToString());
        Assert.Empty(elsewhere);
    }

    private static async Task<List<Citation>> ListAsync(Newsroom room, int claim = 2)
    {
        await using var db = room.Databases.Open(await room.TeamOfAsync(room.Server));
        return await db.ListCitationsAsync(new ClaimNumber(claim), Stop);
    }

    // A card is edited by somebody who does not say when.
    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(20, Stop);
        }
    }
}
