using System.Net;
using AngleSharp.Html.Dom;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Tests.Web;

namespace ClaimTracker.Host.Tests.Publishing;

/// <summary>What the board, the files and the API leave out, and how somebody who has a file learns that it is still good.</summary>
public sealed class ExportFilterTests
{
    private static readonly DateTimeOffset FirstDay = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", "C-1 C-2 C-3")]
    [InlineData("?rating=false", "C-1")]
    [InlineData("?rating=mostlytrue&state=checked", "C-3")]
    [InlineData("?rating=true", "")]
    [InlineData("?publisher=The+Paper", "C-1 C-2 C-3")]
    [InlineData("?publisher=the+other", "")]
    [InlineData("?from=2026-03-03", "C-1 C-3")]
    [InlineData("?until=2026-03-02", "C-2")]
    [InlineData("?from=2026-03-03&until=2026-03-03", "C-1")]
    [InlineData("?since=2026-03-03T09:00:00Z", "C-3")]
    [InlineData("?since=2026-03-03T10:00:00%2b01:00&search=mayor", "C-3")]
    [InlineData("?since=2030-01-01", "")]
    public async Task Board_files_and_api_leave_out_the_same(string filter, string numbers)
    {
        await using var program = await StartAsync();

        var lines = await TextAsync(program, $"/export/claims.csv{filter}");
        var api = await JsonAsync(program, $"/api/v1/claims{filter}");
        var board = await BoardAsync(program, $"/{filter}");

        var files = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]);
        Assert.Equal(numbers, string.Join(' ', files));
        Assert.Equal(
            numbers,
            string.Join(
                ' ',
                api.GetProperty("claims")
                    .EnumerateArray()
                    .Select(claim => claim.GetProperty("number").GetString())
                    .Order(StringComparer.Ordinal)
            )
        );
        Assert.Equal(numbers, string.Join(' ', board.Texts("li.claim .number").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task The_form_of_the_board_keeps_what_was_chosen_and_so_do_its_links()
    {
        await using var program = await StartAsync();
        const string filter = "/?rating=False&publisher=The%20Paper&from=2026-03-03&until=2026-03-04";

        var page = await BoardAsync(program, filter);

        Assert.Equal("False", page.QuerySelector("#rating option[selected]")!.GetAttribute("value"));
        Assert.Equal("The Paper", page.QuerySelector("#publisher option[selected]")!.GetAttribute("value"));
        Assert.Equal("2026-03-03", page.QuerySelector("#from")!.GetAttribute("value"));
        Assert.Equal("2026-03-04", page.QuerySelector("#until")!.GetAttribute("value"));
        Assert.Equal(filter, page.QuerySelector(".tabs a")!.GetAttribute("href"));
        Assert.Equal(
            filter.Replace("/?", "/export/claims.jsonl?", StringComparison.Ordinal),
            page.QuerySelectorAll(".export a")[^1].GetAttribute("href")
        );
        Assert.NotNull(page.QuerySelector("form .clear"));
    }

    [Theory]
    [InlineData("rating=wrong", "'rating' needs one of False, MostlyFalse,")]
    [InlineData("from=yesterday", "'from' needs a day such as 2026-11-20; got 'yesterday'.")]
    [InlineData("until=2026-02-30", "'until' needs a day such as 2026-11-20; got '2026-02-30'.")]
    [InlineData("since=lately", "'since' needs a moment such as 2026-11-20T08:00:00Z; got 'lately'.")]
    public async Task A_filter_that_means_nothing_is_said_everywhere(string filter, string sentence)
    {
        await using var program = await Press.StartAsync();

        foreach (var address in (string[])["/export/claims.jsonl", "/api/v1/claims"])
        {
            using var response = await AskAsync(program, $"{address}?{filter}");

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.StartsWith(sentence, (await response.JsonAsync()).GetProperty("detail").GetString());
        }
    }

    [Theory]
    [InlineData("/export/claims.csv", "private, no-cache")]
    [InlineData("/export/claims.json?state=Unreviewed", "private, no-cache")]
    [InlineData("/export/published.jsonl?since=2026-01-01", "public, max-age=60")]
    public async Task A_file_that_is_still_good_is_not_sent_again(string address, string keeping)
    {
        await using var program = await StartAsync();
        using var first = await AskAsync(program, address);

        using var same = await AskAsync(program, address, first.Headers.ETag!.ToString());
        await program.DecideAsync(1, Rating.True, "Both were closed.");
        await program.CiteAsync(2, "https://data.example/2", "Town hall", Stance.Supports);
        using var changed = await AskAsync(program, address, first.Headers.ETag.ToString());

        Assert.True(first.Headers.ETag.IsWeak);
        Assert.Equal(
            keeping,
            string.Join(
                ", ",
                first.Headers.CacheControl!.ToString().Split(", ").Order(StringComparer.Ordinal).Reverse()
            )
        );
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(first.Headers.ETag, same.Headers.ETag);
        Assert.Equal("1", same.Headers.GetValues("ClaimTracker-Schema").Single());
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task A_claim_that_leaves_a_filter_makes_another_file()
    {
        await using var program = await StartAsync();
        const string address = "/export/claims.csv?state=Unreviewed";
        using var first = await AskAsync(program, address);

        await program.PublishAsync(2);
        using var second = await AskAsync(program, address, first.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task Another_filter_is_another_file()
    {
        await using var program = await StartAsync();
        using var all = await AskAsync(program, "/export/claims.csv");
        using var one = await AskAsync(program, "/export/claims.csv?from=2000-01-01");

        Assert.NotEqual(all.Headers.ETag, one.Headers.ETag);
    }

    /// <summary>Three claims: C-2 got evidence on the 2nd of March, C-1 was published on the 3rd, C-3 decided on the 4th.</summary>
    private static async Task<ServedProgram> StartAsync()
    {
        var clock = new SetClock(FirstDay);
        var program = await Press.StartAtAsync(clock);
        await program.AddAsync();
        await program.CiteAsync(2, "https://data.example/roads", "Town hall", Stance.Context);
        clock.Now += TimeSpan.FromDays(1);
        await program.PublishAsync();
        clock.Now += TimeSpan.FromDays(1);
        await program.CiteAsync(3, "https://data.example/minutes", "Town hall", Stance.Supports);
        await program.DecideAsync(3, Rating.MostlyTrue, "He said so himself.");
        return program;
    }

    private static Task<HttpResponseMessage> AskAsync(ServedProgram program, string address, string? known = null) =>
        program.SendAsync(
            HttpMethod.Get,
            address,
            request =>
            {
                request.Headers.Authorization = new("Bearer", Press.Key);
                if (known is not null)
                {
                    request.Headers.TryAddWithoutValidation("If-None-Match", known);
                }
            }
        );

    private static async Task<IHtmlDocument> BoardAsync(ServedProgram program, string address)
    {
        using var response = await AskAsync(program, address);
        return await response.PageAsync();
    }

    private static async Task<string> TextAsync(ServedProgram program, string address)
    {
        using var response = await AskAsync(program, address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.TextAsync();
    }

    private static async Task<System.Text.Json.JsonElement> JsonAsync(ServedProgram program, string address)
    {
        using var response = await AskAsync(program, address);
        return await response.JsonAsync();
    }
}
