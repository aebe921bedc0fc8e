using System.Net;

namespace ClaimTracker.Host.Tests.Web;

public sealed class ExportTests
{
    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    public async Task An_export_is_a_file_with_a_name(string format, string mediaType)
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        using var response = await program.GetAsync($"/export/claims.{format}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"claims.{format}", response.Content.Headers.ContentDisposition.FileName);
    }

    [Fact]
    public async Task An_export_holds_the_claims_that_the_filter_means_by_number()
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        using var csv = await program.GetAsync("/export/claims.csv?search=city");
        using var json = await program.GetAsync("/export/claims.json?search=city");

        var lines = (await csv.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["number", "C-3", "C-4"], lines.Select(line => line.Split(',')[0]));
        var rows = (await json.JsonAsync()).EnumerateArray().Select(row => row.GetProperty("number").GetString());
        Assert.Equal(["C-3", "C-4"], rows);
    }

    [Fact]
    public async Task An_export_of_nothing_is_a_file_without_rows()
    {
        await using var program = await ServedProgram.StartAsync();

        using var csv = await program.GetAsync("/export/claims.csv");
        using var json = await program.GetAsync("/export/claims.json");

        Assert.Single((await csv.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, (await json.JsonAsync()).GetArrayLength());
    }

    [Fact]
    public async Task A_filter_that_means_nothing_is_a_problem_for_programs_and_a_page_for_browsers()
    {
        await using var program = await ServedProgram.StartAsync();

        using var forProgram = await program.GetAsync("/export/claims.csv?state=Open");
        using var forBrowser = await program.SendAsync(
            HttpMethod.Get,
            "/export/claims.csv?state=Open",
            request => request.Headers.Accept.ParseAdd("text/html")
        );

        Assert.Equal(HttpStatusCode.BadRequest, forProgram.StatusCode);
        Assert.Equal("application/problem+json", forProgram.Content.Headers.ContentType!.MediaType);
        Assert.Equal("text/html", forBrowser.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_reader_who_leaves_in_the_middle_is_no_error()
    {
        const string text = "Something happened here.";
        await using var program = await ServedProgram.StartAsync();
        var draft = Shelf.Claim(text, new string('x', 3000), 0.5, "Something happened");
        await program.AddAsync(Shelf.Article(text), [.. Enumerable.Repeat(draft, 2000)]);

        using (
            var response = await program.Client.GetAsync(
                "/export/claims.json",
                HttpCompletionOption.ResponseHeadersRead,
                TestContext.Current.CancellationToken
            )
        )
        {
            await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            await body.ReadExactlyAsync(new byte[1000], TestContext.Current.CancellationToken);
        }

        // Stopping waits for the request that is still running.
        await program.App.StopAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(program.Log, line => line.StartsWith("Error") || line.StartsWith("Critical"));
    }
}
