using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Tests.Web;
using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Tests.Publishing;

/// <summary>What everybody reads without a key, over real HTTP; and what nobody does.</summary>
public sealed class PublicFaceTests
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<string> Everywhere =>
        [
            "/",
            "/published",
            "/published/1",
            "/claims/1",
            "/articles/1",
            "/feeds",
            "/feeds/verdicts.atom",
            "/feeds/verdicts.json",
            "/feeds/claimreview.json",
            "/sitemap.xml",
            "/robots.txt",
            "/export/published.csv",
            "/export/published.json",
            "/export/published.jsonl",
            "/export/published.csv?since=2020-01-01T00:00:00Z",
            "/?search=roads",
            "/published?sort=Number",
        ];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Nothing_unpublished_is_seen_anywhere(string address)
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();

        using var response = await program.GetAsync(address);
        var text = await response.TextAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("pleased", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("C-2", text);
        Assert.DoesNotContain("Anna", text);
    }

    [Theory]
    [InlineData("/claims/2", "/claims/999", "C-2", "C-999")]
    [InlineData("/published/2", "/published/999", "C-2", "C-999")]
    [InlineData("/articles/2", "/articles/999", "A-2", "A-999")]
    public async Task What_is_not_published_answers_as_what_is_not_there(
        string hidden,
        string missing,
        string hiddenName,
        string missingName
    )
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.AddAsync(
            Shelf.Article("A school was opened."),
            Shelf.Claim("A school was opened.", "A school was opened.", 0.5, "A school was opened")
        );
        await program.PublishAsync();

        using var first = await program.GetAsync(hidden);
        using var second = await program.GetAsync(missing);

        Assert.Equal(HttpStatusCode.NotFound, first.StatusCode);
        Assert.Equal(
            (await second.TextAsync()).Replace(missingName, hiddenName).Replace("%2F999", "%2F2"),
            await first.TextAsync(),
            StringComparer.Ordinal
        );
        Assert.Equal(Names(second), Names(first));
    }

    [Fact]
    public async Task The_page_says_what_was_found_and_what_it_rests_on_and_is_as_it_was_looked_at()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();

        using var response = await program.GetAsync("/claims/1");
        var page = await response.PageAsync();

        Assert.Equal(Press.Wording, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Speaks against the claim", "Gives context"], page.Texts("h3"));
        Assert.Equal("public, max-age=60", response.Headers.CacheControl!.ToString().Replace(",max", ", max"));
        Assert.Equal(
            "https://claims.example.org/claims/1",
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")
        );
        Assert.Null(page.QuerySelector("meta[name=robots]"));
        Snapshot.Matches("Web/Snapshots/published.html", Steady(await response.TextAsync()));
    }

    [Fact]
    public async Task The_list_narrows_orders_and_says_what_is_wrong_with_an_address()
    {
        // The chart of weeks looks different every Monday.
        await using var program = await Press.StartAtAsync(new SetClock(Wednesday));
        await program.AddAsync();
        await program.PublishAsync(1);
        await program.PublishAsync(3, Rating.MostlyTrue, "He said so himself.");

        var all = await program.GetPageAsync("/published?sort=Number");
        var one = await program.GetPageAsync("/published?rating=mostlytrue");
        var words = await program.GetPageAsync("/?search=SCHOOLS");
        var elsewhere = await program.GetPageAsync("/published?publisher=Nobody");
        var early = await program.GetPageAsync("/published?until=2020-12-31");
        using var wrong = await program.GetAsync("/published?rating=Sure&from=soon");

        Assert.Equal([Press.Wording, "The mayor is pleased."], all.Texts(".wording"));
        Assert.Equal(["The mayor is pleased."], one.Texts(".wording"));
        Assert.Equal([Press.Wording], words.Texts(".wording"));
        Assert.Empty(elsewhere.Texts(".wording"));
        Assert.Empty(early.Texts(".wording"));
        Assert.Equal("2020-12-31", early.QuerySelector("input[name=until]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(2, (await wrong.PageAsync()).Texts(".problem").Count);
        Snapshot.Matches(
            "Web/Snapshots/published-list.html",
            Steady(await (await program.GetAsync("/published?sort=Number")).TextAsync())
        );
    }

    [Fact]
    public async Task The_page_tells_its_whole_history_in_order_and_names_nobody()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();
        await program.DecideAsync(1, Rating.HalfTrue, "One was closed, and one merged with its neighbour.");
        await program.WithdrawAsync("We asked the wrong office.");
        await program.PublishAgainAsync();

        var page = await program.GetPageAsync("/claims/1");

        Assert.Equal(
            [
                "Published, rated False",
                "Corrected from False to Half true",
                "Withdrawn: We asked the wrong office.",
                "Published again, rated Half true",
            ],
            page.Texts(".timeline li span")
        );
        Assert.DoesNotContain("Anna", page.Body!.TextContent);
        Assert.DoesNotContain("Eva", page.Body!.TextContent);
    }

    [Fact]
    public async Task The_list_begins_with_charts_that_say_what_they_show()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();
        await program.PublishAsync(3, Rating.MostlyTrue, "He said so himself.");
        await program.WithdrawAsync("We asked the wrong office.", 3);

        var whole = await program.GetPageAsync("/published");
        var narrowed = await program.GetPageAsync("/published?rating=False");

        var gists = whole.Texts(".charts figure > p[id]");
        Assert.Equal("1 in 26 weeks; 1 this week, 1 in the busiest.", gists[0]);
        Assert.StartsWith("Half of them were decided ", gists[1]);
        Assert.Equal(26, whole.QuerySelectorAll(".charts figure:first-child rect").Length);
        Assert.Single(
            whole.Texts(".charts figure:last-child title"),
            title => title.EndsWith(": 1", StringComparison.Ordinal)
        );
        Assert.Empty(narrowed.QuerySelectorAll(".charts"));
    }

    [Fact]
    public async Task The_markup_says_what_the_page_says()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();

        var page = await program.GetPageAsync("/claims/1");
        var review = JsonDocument
            .Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)
            .RootElement;

        Assert.Equal("ClaimReview", review.GetProperty("@type").GetString());
        Assert.Equal(Press.Wording, review.GetProperty("claimReviewed").GetString());
        Assert.Equal("https://claims.example.org/claims/1", review.GetProperty("url").GetString());
        var rating = review.GetProperty("reviewRating");
        Assert.Equal(
            (1, 1, 5, "False"),
            (
                rating.GetProperty("ratingValue").GetInt32(),
                rating.GetProperty("worstRating").GetInt32(),
                rating.GetProperty("bestRating").GetInt32(),
                rating.GetProperty("alternateName").GetString()
            )
        );
        var claim = review.GetProperty("itemReviewed");
        Assert.Equal("the auditor", claim.GetProperty("author").GetProperty("name").GetString());
        Assert.Equal("2026-03-01", claim.GetProperty("datePublished").GetString());
        Assert.Equal("https://paper.example/year", claim.GetProperty("appearance").GetProperty("url").GetString());
        Assert.Equal("The Desk", review.GetProperty("author").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_rating_without_a_number_has_no_markup_and_is_not_in_its_feed()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync(rating: Rating.MisleadingContext);

        var page = await program.GetPageAsync("/claims/1");
        var feed = await (await program.GetAsync("/feeds/claimreview.json")).JsonAsync();

        Assert.Null(page.QuerySelector("script"));
        Assert.Contains("Misleading context", page.QuerySelector(".verdict")!.TextContent);
        Assert.Equal(0, feed.GetProperty("dataFeedElement").GetArrayLength());
    }

    [Fact]
    public async Task A_correction_is_told_in_full_and_keeps_its_id()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();
        var before = await EntriesAsync(program);
        await Task.Delay(1100, TestContext.Current.CancellationToken);

        await program.DecideAsync(1, Rating.HalfTrue, "One was closed, one merged.");
        var page = await program.GetPageAsync("/claims/1");
        var after = await EntriesAsync(program);

        Assert.Contains("this was rated False: The minutes say that one was closed.", page.Texts("li")[0]);
        Assert.Contains("Half true", page.QuerySelector(".verdict")!.TextContent);
        Assert.Equal(before.Select(entry => entry.Id), after.Select(entry => entry.Id));
        Assert.NotEqual(before[0].Updated, after[0].Updated);
        Assert.Equal("Half true: The council closed two schools.", after[0].Title);
    }

    [Fact]
    public async Task What_was_withdrawn_keeps_a_page_that_says_so_and_a_tombstone()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();
        await program.WithdrawAsync("We mixed up two towns.");

        using var response = await program.GetAsync("/claims/1");
        var page = await response.PageAsync();
        var list = await program.GetPageAsync("/published");
        var feed = await (await program.GetAsync("/feeds/claimreview.json")).JsonAsync();
        var rows = await (await program.GetAsync("/export/published.jsonl?since=2020-01-01T00:00:00Z")).TextAsync();

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Contains("We mixed up two towns.", page.Body!.TextContent);
        Assert.DoesNotContain("closed two schools", page.Source.Text);
        Assert.Empty(list.Texts(".wording"));
        var element = feed.GetProperty("dataFeedElement")[0];
        Assert.True(element.TryGetProperty("dateDeleted", out _));
        Assert.False(element.TryGetProperty("item", out _));
        Assert.Contains("withdrawnAt", rows);
        Assert.DoesNotContain("schools", rows);
        Assert.Equal("Withdrawn: fact-check C-1", (await EntriesAsync(program))[0].Title);
    }

    [Fact]
    public async Task Text_of_strangers_stays_text_in_the_page_the_markup_and_the_feeds()
    {
        const string Evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u202Egnp";
        await using var program = await Press.StartAsync();
        await program.AddAsync($"The council closed {Evil}", title: Evil);
        await program.CiteAsync(1, "https://evil.example/\"><script>", Evil, Core.Citations.Stance.Refutes, Evil);
        await program.PublishAsync(why: $"=HYPERLINK(1) {Evil}");

        foreach (var address in Everywhere)
        {
            using var response = await program.GetAsync(address);
            // In a file of data text is as it is; a browser saves it.
            if (
                response.Content.Headers.ContentType!.MediaType
                is not ("text/html" or "application/atom+xml" or "application/xml")
            )
            {
                continue;
            }

            var text = await response.TextAsync();
            Assert.DoesNotContain("<script>alert", text);
            Assert.DoesNotContain("<img src=x", text);
        }

        var page = await program.GetPageAsync("/claims/1");
        var review = JsonDocument.Parse(page.QuerySelector("script")!.TextContent).RootElement;
        Assert.EndsWith(Evil, review.GetProperty("claimReviewed").GetString());
        Assert.Single(page.QuerySelectorAll("script"));
        var csv = await (await program.GetAsync("/export/published.csv")).TextAsync();
        Assert.DoesNotContain(",=HYPERLINK", csv);
        Assert.DoesNotContain("\"=HYPERLINK", csv);
    }

    [Theory]
    [InlineData("/claims/1")]
    [InlineData("/published")]
    [InlineData("/feeds/verdicts.atom")]
    [InlineData("/feeds/verdicts.json")]
    [InlineData("/export/published.csv")]
    public async Task What_has_not_changed_is_not_sent_again(string address)
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();
        using var first = await program.GetAsync(address);

        using var same = await AgainAsync();
        await program.DecideAsync(1, Rating.HalfTrue, "One was closed, one merged.");
        using var other = await AgainAsync();

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Empty(await same.TextAsync());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);

        Task<HttpResponseMessage> AgainAsync() =>
            program.SendAsync(HttpMethod.Get, address, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
    }

    [Fact]
    public async Task The_team_sees_its_whole_board_at_the_same_addresses_and_nobody_keeps_a_copy()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();

        using var board = await program.SendAsync(HttpMethod.Get, "/", WithKey);
        using var claim = await program.SendAsync(HttpMethod.Get, "/claims/2", WithKey);

        Assert.Contains("secret roads", await board.TextAsync());
        Assert.Contains("secret roads", await claim.TextAsync());
        Assert.True(board.Headers.CacheControl!.NoStore);
        Assert.Null(board.Headers.ETag);
    }

    [Fact]
    public async Task Only_the_quoted_sentences_are_public_unless_the_team_may_show_the_whole_text()
    {
        await using var quoting = await Press.StartAsync();
        await quoting.AddAsync();
        await quoting.PublishAsync();
        await using var showing = await Press.StartAsync(("Publisher:ShowsFullText", "true"));
        await showing.AddAsync();
        await showing.PublishAsync();

        var quoted = await quoting.GetPageAsync("/articles/1");
        var whole = await showing.GetPageAsync("/articles/1");

        Assert.DoesNotContain("secret roads", quoted.Body!.TextContent);
        Assert.Contains("secret roads", whole.Body!.TextContent);
        Assert.Equal(["the council closed two schools"], whole.Texts("mark"));
    }

    private static void WithKey(HttpRequestMessage request) =>
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Press.Key);

    private static IEnumerable<string> Names(HttpResponseMessage response) =>
        response.Headers.Select(header => header.Key).Order(StringComparer.Ordinal);

    private static async Task<List<(string Id, string Title, string Updated)>> EntriesAsync(ServedProgram program)
    {
        var feed = XDocument.Parse(await (await program.GetAsync("/feeds/verdicts.atom")).TextAsync());
        return
        [
            .. feed.Root!.Elements(Atom + "entry")
                .Select(entry =>
                    (
                        entry.Element(Atom + "id")!.Value,
                        entry.Element(Atom + "title")!.Value,
                        entry.Element(Atom + "updated")!.Value
                    )
                ),
        ];
    }

    private static string Steady(string html) =>
        System
            .Text.RegularExpressions.Regex.Replace(
                html,
                @"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",
                "MOMENT",
                System.Text.RegularExpressions.RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
            .Replace(SiteAsset.Stylesheet.Version, "VERSION")
            .Replace(SiteAsset.Icon.Version, "VERSION")
            .Replace(
                ClaimTracker.Host.Claims.ClaimWords.Day(
                    DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)
                ),
                "TODAY"
            );
}
