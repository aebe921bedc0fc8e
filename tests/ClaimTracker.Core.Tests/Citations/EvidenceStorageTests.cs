using System.Text;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Citations.Archiving;
using ClaimTracker.Core.Citations.Files;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Articles.Fetching;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Tests.Citations;

public sealed class EvidenceStorageOnSqlite : EvidenceStorageTests<SqliteEngine>;

public sealed class EvidenceStorageOnSqlServer : EvidenceStorageTests<SqlServerEngine>;

public abstract class EvidenceStorageTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    private static readonly Uri Address = new("https://site.example/roads");

    private readonly MovableClock clock = new();

    private CitationWork Work => new(new ClaimDesk(Databases, clock));

    [Fact]
    public async Task A_file_alone_is_evidence_and_comes_back_byte_for_byte()
    {
        var claim = await StoreClaimAsync();

        await CiteAsync(claim, Some.Anna, new CitationDraft { File = File("year,spent\n2025,39.8\n") });

        var citation = Assert.Single(await ListAsync(claim));
        Assert.Equal(
            ("roads.csv", "text/csv", 21),
            (citation.File!.Name, citation.File.MediaType, citation.File.SizeBytes)
        );
        await using var db = Databases.Open(Team);
        Assert.Equal(
            "year,spent\n2025,39.8\n",
            Encoding.UTF8.GetString((await db.ReadBytesAsync(citation.FileId!.Value, Stop))!)
        );
        Assert.Equal("Context roads.csv", (await HistoryOfAsync(claim))[^1].After);
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_for_a_team()
    {
        var (first, second) = (await StoreClaimAsync(), await StoreClaimAsync());

        await CiteAsync(first, Some.Anna, new CitationDraft { File = File("The same words.") });
        await CiteAsync(second, Some.Ben, new CitationDraft { File = File("The same words.", "other.txt") });

        await using var db = Databases.Open(Team);
        Assert.Single(await db.Set<EvidenceFile>().ToListAsync(Stop));
        Assert.Equal("roads.csv", Assert.Single(await ListAsync(second)).File!.Name);
    }

    [Fact]
    public async Task Two_who_attach_the_same_new_file_at_once_both_succeed()
    {
        var (first, second) = (await StoreClaimAsync(), await StoreClaimAsync());

        await Task.WhenAll(
            CiteAsync(first, Some.Anna, new CitationDraft { File = File("The very same words.") }),
            CiteAsync(second, Some.Ben, new CitationDraft { File = File("The very same words.") })
        );

        Assert.Equal(Assert.Single(await ListAsync(first)).FileId, Assert.Single(await ListAsync(second)).FileId);
    }

    [Fact]
    public async Task Another_team_sees_neither_file_nor_bytes()
    {
        var claim = await StoreClaimAsync();
        await CiteAsync(claim, Some.Anna, new CitationDraft { File = File("Secret words.") });
        var file = Assert.Single(await ListAsync(claim)).FileId!.Value;
        await using var theirs = Databases.Open(OtherTeam);

        Assert.Null(await theirs.ReadBytesAsync(file, Stop));
        Assert.Empty(await theirs.Set<EvidenceFile>().ToListAsync(Stop));
        Assert.Null(await theirs.FindFileAsync(File("Secret words.").Hash, Stop));
    }

    [Fact]
    public async Task The_same_file_with_the_same_quote_is_refused_the_second_time()
    {
        var claim = await StoreClaimAsync();
        await CiteAsync(claim, Some.Anna, new CitationDraft { File = File("Some words.") });

        var answer = await Work.CiteAsync(
            Wish(claim, Some.Ben),
            new CitationDraft { File = File("Some words.") },
            Stop
        );

        Assert.Equal("AlreadyCited", Assert.IsType<ClaimAnswer.Refused>(answer).Why.Key);
    }

    [Fact]
    public async Task Neither_address_nor_file_is_no_evidence()
    {
        var claim = await StoreClaimAsync();

        var answer = await Work.CiteAsync(Wish(claim, Some.Ben), new CitationDraft { Quote = "words" }, Stop);

        Assert.Equal("NeedsSource", Assert.IsType<ClaimAnswer.Refused>(answer).Why.Key);
    }

    [Fact]
    public async Task An_address_with_a_password_is_refused()
    {
        var claim = await StoreClaimAsync();

        var answer = await Work.CiteAsync(
            Wish(claim, Some.Ben),
            new CitationDraft { Address = new("https://ann:secret@site.example/") },
            Stop
        );

        Assert.Equal("AddressWithPassword", Assert.IsType<ClaimAnswer.Refused>(answer).Why.Key);
    }

    [Fact]
    public async Task Evidence_is_taken_back_by_who_brought_it_or_an_editor()
    {
        var claim = await StoreClaimAsync();
        await CiteAsync(claim, Some.Anna, new CitationDraft { Address = Address });
        await CiteAsync(claim, Some.Anna, new CitationDraft { File = File("Some words.") });

        var another = await Work.WithdrawAsync(Wish(claim, Some.Ben), 1, Stop);
        var herself = await Work.WithdrawAsync(Wish(claim, Some.Anna), 1, Stop);
        var editor = await Work.WithdrawAsync(Wish(claim, Some.Ben, Rank.Editor), 2, Stop);

        Assert.Equal("OfAnother", Assert.IsType<ClaimAnswer.Refused>(another).Why.Key);
        Assert.IsType<ClaimAnswer.Done>(herself);
        Assert.IsType<ClaimAnswer.Done>(editor);
        Assert.Empty(await ListAsync(claim));
    }

    [Fact]
    public async Task A_copy_that_is_wanted_is_asked_for_and_kept()
    {
        await using var site = await SaverAsync(_ => 200);
        var claim = await StoreClaimAsync();
        await CiteAsync(claim, Some.Anna, Wanted());
        using var archive = Archive(site);

        var (wasDue, settled) = await archive.TryNextAsync(Stop);

        Assert.Equal((true, new SettledCopy(Team, claim, ArchiveState.Done)), (wasDue, settled));
        var citation = Assert.Single(await ListAsync(claim));
        Assert.Equal("https://copies.example/1", citation.ArchivedAddress);
        Assert.Equal(
            (ArchiveState.Done, 1, null),
            (citation.ArchiveState, citation.ArchiveTries, citation.ArchiveNextTryAt)
        );
        Assert.False((await archive.TryNextAsync(Stop)).WasDue);
    }

    [Fact]
    public async Task A_service_that_is_out_of_order_is_asked_again_with_growing_pauses_then_no_more()
    {
        await using var site = await SaverAsync(_ => 503);
        var claim = await StoreClaimAsync();
        await CiteAsync(claim, Some.Anna, Wanted());
        using var archive = Archive(site, tries: 3);
        List<TimeSpan?> pauses = [];

        for (var tries = 0; tries < 3; tries++)
        {
            Assert.True((await archive.TryNextAsync(Stop)).WasDue);
            Assert.False((await archive.TryNextAsync(Stop)).WasDue);
            var next = Assert.Single(await ListAsync(claim)).ArchiveNextTryAt;
            pauses.Add(next - clock.GetUtcNow());
            clock.Now = next ?? clock.Now;
        }

        Assert.Equal([TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(4), null], pauses);
        var citation = Assert.Single(await ListAsync(claim));
        Assert.Equal(
            (ArchiveState.Failed, ArchiveTrouble.OutOfOrder, 503),
            (citation.ArchiveState, citation.ArchiveTrouble, citation.ArchiveAnswer)
        );
    }

    [Fact]
    public async Task A_busy_service_is_left_alone_for_as_long_as_it_asks()
    {
        await using var site = await SaverAsync(_ => 429, response => response.Headers.RetryAfter = "3600");
        var claim = await StoreClaimAsync();
        await CiteAsync(claim, Some.Anna, Wanted());
        using var archive = Archive(site);

        await archive.TryNextAsync(Stop);

        var citation = Assert.Single(await ListAsync(claim));
        Assert.Equal((ArchiveState.Wanted, ArchiveTrouble.Busy), (citation.ArchiveState, citation.ArchiveTrouble));
        Assert.Equal(clock.GetUtcNow() + TimeSpan.FromHours(1), citation.ArchiveNextTryAt);
    }

    [Fact]
    public async Task A_program_that_ends_in_the_middle_leaves_the_copy_to_the_next_one()
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        await using var site = await LoopbackSite.StartAsync(async context =>
        {
            await ends.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var claim = await StoreClaimAsync();
        await CiteAsync(claim, Some.Anna, Wanted());
        using var first = Archive(site);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.TryNextAsync(ends.Token));

        await using var better = await SaverAsync(_ => 200);
        using var second = Archive(better);
        var (_, settled) = await second.TryNextAsync(Stop);

        Assert.Equal(ArchiveState.Done, settled?.State);
        Assert.Equal(1, Assert.Single(await ListAsync(claim)).ArchiveTries);
    }

    [Fact]
    public async Task Evidence_that_was_taken_back_is_not_copied()
    {
        await using var site = await SaverAsync(_ => 200);
        var claim = await StoreClaimAsync();
        await CiteAsync(claim, Some.Anna, Wanted());
        await Work.WithdrawAsync(Wish(claim, Some.Anna), 1, Stop);
        using var archive = Archive(site);

        Assert.False((await archive.TryNextAsync(Stop)).WasDue);
    }

    [Fact]
    public async Task A_copy_that_a_person_gave_is_not_asked_for()
    {
        var claim = await StoreClaimAsync();

        await CiteAsync(claim, Some.Anna, Wanted() with { ArchivedAddress = new Uri("https://copies.example/mine") });

        var citation = Assert.Single(await ListAsync(claim));
        Assert.Equal((ArchiveState.Done, null), (citation.ArchiveState, citation.ArchiveNextTryAt));
    }

    [Fact]
    public async Task Of_several_programs_one_asks()
    {
        var asked = 0;
        await using var site = await SaverAsync(_ =>
        {
            Interlocked.Increment(ref asked);
            return 200;
        });
        var claim = await StoreClaimAsync();
        await CiteAsync(claim, Some.Anna, Wanted());
        using var first = Archive(site);
        using var second = Archive(site);

        await Task.WhenAll(first.TryNextAsync(Stop), second.TryNextAsync(Stop));

        Assert.Equal(1, asked);
    }

    private static CitationDraft Wanted() => new() { Address = Address, WantsCopy = true };

    private static EvidenceUpload File(string words, string name = "roads.csv") =>
        EvidenceUpload
            .Read(name, Encoding.UTF8.GetBytes(words), new EvidenceOptions())
            .Is(out var upload, out var refusal)
            ? upload
            : throw new InvalidOperationException(refusal.ToString());

    private static Task<LoopbackSite> SaverAsync(Func<HttpContext, int> status, Action<HttpResponse>? more = null) =>
        LoopbackSite.StartAsync(context =>
        {
            context.Response.StatusCode = status(context);
            context.Response.Headers["Content-Location"] = "https://copies.example/1";
            more?.Invoke(context.Response);
            return Task.CompletedTask;
        });

    private ArchiveWork Archive(LoopbackSite site, int tries = 6)
    {
        var options = new EvidenceOptions();
        (options.Archive.Address, options.Archive.Tries) = ($"http://127.0.0.1:{site.Port}/save/{{address}}", tries);
        var given = Options.Create(options);
        return new(
            Databases,
            new ArchiveClient(given, Options.Create(new IntakeOptions()), TimeProvider.System),
            given,
            clock
        );
    }

    private ClaimWish Wish(ClaimNumber claim, Actor by, Rank rank = Rank.Reviewer) =>
        new(new TeamMember(Team, by, rank), claim);

    private async Task CiteAsync(ClaimNumber claim, Actor by, CitationDraft draft) =>
        Assert.IsType<ClaimAnswer.Done>(await Work.CiteAsync(Wish(claim, by), draft, Stop));

    private async Task<List<Citation>> ListAsync(ClaimNumber claim)
    {
        await using var db = Databases.Open(Team);
        return await db.ListCitationsAsync(claim, Stop);
    }

    private sealed class MovableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Some.Noon;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
