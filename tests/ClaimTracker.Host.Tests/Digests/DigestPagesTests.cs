using System.Net;
using System.Xml.Linq;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Host.Tests.Web;
using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Tests.Digests;

public sealed class DigestPagesTests
{
    private const string Key = "a key of some length";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_digests_page_is_as_it_was()
    {
        await using var program = await StartAsync();

        using var response = await program.GetAsync("/digests/2026-03-09");
        var html = await response.TextAsync();

        html = html.Replace(SiteAsset.Stylesheet.Version, "VERSION").Replace(SiteAsset.Icon.Version, "VERSION");
        Snapshot.Matches("Web/Snapshots/digest.html", html);
    }

    [Fact]
    public async Task The_list_leads_to_each_digest_the_newest_first()
    {
        await using var program = await StartAsync();

        var page = await program.GetPageAsync("/digests");

        Assert.Equal(["Monday, 30 March 2026", "Monday, 9 March 2026"], page.Texts(".wording a"));
        Assert.Equal(["Late"], page.Texts(".state"));
        foreach (var link in page.QuerySelectorAll(".wording a"))
        {
            using var response = await program.GetAsync(link.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        await using var program = await ServedProgram.StartAsync();
        var book = new DigestBook(program.Databases, program.Team);
        await book.ScheduleAsync();
        for (var week = 0; week < 32; week++)
        {
            await book.MakeAsync(week);
        }

        var first = await program.GetPageAsync("/digests");
        var second = await program.GetPageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((30, 2), (first.Texts(".wording").Count, second.Texts(".wording").Count));
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task A_team_without_digests_is_told_how_to_get_one()
    {
        await using var program = await ServedProgram.StartAsync();

        var page = await program.GetPageAsync("/digests");
        var feed = await FeedAsync(program);

        Assert.Contains("/digest schedule", page.QuerySelector(".notice")!.TextContent);
        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.NotNull(feed.Element(Atom + "updated"));
    }

    [Theory]
    [InlineData("/digests/2026-03-10", "There is no digest of Tuesday, 10 March 2026")]
    [InlineData("/digests/yesterday", "the address says 'yesterday'")]
    [InlineData("/digests?before=soon", "the address says 'soon'")]
    public async Task A_day_without_a_digest_is_not_found(string address, string why)
    {
        await using var program = await StartAsync();

        using var response = await program.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(why, WebUtility.HtmlDecode(await response.TextAsync()));
    }

    [Fact]
    public async Task The_feed_has_what_Atom_requires_and_ids_that_stay()
    {
        await using var program = await StartAsync();

        var feed = await FeedAsync(program);
        var again = await FeedAsync(program);

        // RFC 4287, 4.1.1 and 4.1.2: exactly one id, title and updated each, an author, and a link to itself.
        Assert.All(
            feed.Elements(Atom + "entry").Prepend(feed),
            part =>
            {
                Assert.StartsWith("urn:uuid:", Assert.Single(part.Elements(Atom + "id")).Value);
                Assert.NotEmpty(Assert.Single(part.Elements(Atom + "title")).Value);
                Assert.True(DateTimeOffset.TryParse(Assert.Single(part.Elements(Atom + "updated")).Value, out _));
                Assert.Single(part.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
            }
        );
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(
            $"{program.Address}/digests/feed",
            feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value
        );
        var ids = Ids(feed);
        Assert.Distinct(ids);
        Assert.Equal(3, ids.Count);
        Assert.Equal(ids, Ids(again));
        var entry = feed.Elements(Atom + "entry").Last();
        Assert.Contains($"{program.Address}/claims/1", entry.Element(Atom + "content")!.Value);
        Assert.Equal("2026-03-09T09:00:20Z", entry.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task The_feed_leads_to_the_public_address()
    {
        await using var program = await StartAsync(("Web:PublicAddress", "https://claims.example.org/desk/"));

        var feed = await FeedAsync(program);

        Assert.All(
            feed.Descendants(Atom + "link"),
            link => Assert.StartsWith("https://claims.example.org/desk/digests", link.Attribute("href")!.Value)
        );
    }

    [Fact]
    public async Task Odd_words_break_neither_page_nor_feed()
    {
        await using var program = await ServedProgram.StartAsync();
        var book = new DigestBook(program.Databases, program.Team);
        await book.ScheduleAsync();
        await book.AddAsync("]]> <script>alert(1)</script> \u0001 \ud83d & \u202Eevil\u202C 👩‍👩‍👧‍👦 happened.");
        await book.MakeAsync();

        var page = await program.GetPageAsync("/digests/2026-03-09");
        var feed = await FeedAsync(program);

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector(".wording")!.TextContent);
        Assert.DoesNotContain("<script", feed.Descendants(Atom + "content").Single().Value);
        Assert.Contains("👩‍👩‍👧‍👦", WebUtility.HtmlDecode(feed.Descendants(Atom + "content").Single().Value));
    }

    [Theory]
    [InlineData("/digests")]
    [InlineData("/digests/2026-03-09")]
    [InlineData("/digests/feed")]
    public async Task Digests_are_closed_as_the_board_is_and_are_the_served_teams(string address)
    {
        await using var program = await StartAsync(("Web:Key", Key));
        var other = await program.Databases.EnsureTeamAsync(
            TeamKey.Parse("discord:4000"),
            "Another newsroom",
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        var theirs = new DigestBook(program.Databases, other);
        await theirs.ScheduleAsync();
        await theirs.AddAsync("Somebody else counted unicorns.");
        await theirs.MakeAsync();

        using var closed = await program.GetAsync(address);
        using var open = await program.SendAsync(
            HttpMethod.Get,
            address,
            request => request.Headers.Authorization = new("Bearer", Key)
        );

        Assert.Equal(HttpStatusCode.Unauthorized, closed.StatusCode);
        Assert.DoesNotContain("schools", await closed.TextAsync());
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.DoesNotContain("unicorns", await open.TextAsync());
    }

    private static async Task<ServedProgram> StartAsync(params (string Name, string Value)[] settings)
    {
        var program = await ServedProgram.StartAsync(settings);
        await new DigestBook(program.Databases, program.Team).FillAsync();
        return program;
    }

    private static async Task<XElement> FeedAsync(ServedProgram program)
    {
        using var response = await program.GetAsync("/digests/feed");
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await response.TextAsync()).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        return feed;
    }

    private static List<string> Ids(XElement feed) =>
        [.. feed.DescendantsAndSelf().Elements(Atom + "id").Select(id => id.Value)];
}
