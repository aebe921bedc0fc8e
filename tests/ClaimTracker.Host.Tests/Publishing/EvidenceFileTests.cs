using System.Net;
using System.Text;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Citations.Files;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Tests.Web;

namespace ClaimTracker.Host.Tests.Publishing;

/// <summary>Files that published verdicts rest on.</summary>
public sealed class EvidenceFileTests
{
    private const string File = "/published/1/files/1";
    private static readonly byte[] Minutes = Encoding.UTF8.GetBytes(
        "One school was closed. <script>alert(1)</script>\n"
    );

    [Fact]
    public async Task Everybody_fetches_a_file_where_the_team_says_so()
    {
        await using var program = await StartAsync(("Publisher:ShowsFiles", "true"));

        var page = await program.GetPageAsync("/claims/1");
        using var response = await program.GetAsync(File);
        using var again = await program.SendAsync(
            HttpMethod.Get,
            File,
            request => request.Headers.IfNoneMatch.Add(response.Headers.ETag!)
        );

        Assert.Equal(File, page.QuerySelector("a[download]")!.GetAttribute("href"));
        Assert.Equal(Minutes, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("minutes.txt", response.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Nobody_does_where_it_does_not()
    {
        await using var program = await StartAsync();

        var page = await program.GetPageAsync("/claims/1");
        using var response = await program.GetAsync(File);
        using var missing = await program.GetAsync("/published/1/files/9");

        Assert.Null(page.QuerySelector("a[download]"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal((await missing.TextAsync()).Replace("files%2F9", "files%2F1"), await response.TextAsync());
    }

    [Fact]
    public async Task What_is_not_published_or_withdrawn_has_no_files()
    {
        await using var program = await StartAsync(("Publisher:ShowsFiles", "true"));
        await AttachAsync(program, claim: 2);

        using var unpublished = await program.GetAsync("/published/2/files/1");
        using var nonsense = await program.GetAsync("/published/1/files/one");
        await program.WithdrawAsync("We asked the wrong office.");
        using var withdrawn = await program.GetAsync(File);

        Assert.All([unpublished, nonsense, withdrawn], one => Assert.Equal(HttpStatusCode.NotFound, one.StatusCode));
    }

    /// <summary>C-1 rests on a file and on pages, and is published.</summary>
    private static async Task<ServedProgram> StartAsync(params (string Name, string Value)[] settings)
    {
        var program = await Press.StartAsync(settings);
        await program.AddAsync();
        await AttachAsync(program, claim: 1);
        await program.PublishAsync(1, Rating.False);
        return program;
    }

    private static Task AttachAsync(ServedProgram program, int claim)
    {
        Assert.True(
            EvidenceUpload
                .Read("minutes.txt", Minutes, new EvidenceOptions { FileTypes = "text/plain" })
                .Is(out var upload, out var refusal),
            $"{refusal}"
        );
        return program.CiteAsync(
            claim,
            new CitationDraft
            {
                File = upload,
                Title = "The minutes",
                Publisher = "Town hall",
                Quote = "One school was closed.",
                Stance = Stance.Refutes,
            }
        );
    }
}
