using System.Text.RegularExpressions;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Publishing;
using ClaimTracker.Host.Tests.Commands;
using ClaimTracker.Host.Tests.Documentation;
using ClaimTracker.Host.Tests.Web;

namespace ClaimTracker.Host.Tests.Publishing;

/// <summary>The forms of exported files, from the web and from the command line.</summary>
public sealed partial class ExportFormTests
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    [Theory]
    [InlineData("/export/published.csv", "number,")]
    [InlineData("/export/claims.csv", "number,")]
    public async Task A_mark_for_spreadsheets_comes_when_it_is_asked_for(string address, string beginning)
    {
        await using var program = await StartAsync();

        var plain = await BytesAsync(program, address);
        var marked = await BytesAsync(program, $"{address}?bom=true");

        Assert.StartsWith(beginning, System.Text.Encoding.UTF8.GetString(plain));
        Assert.Equal([.. Mark, .. plain], marked);
    }

    [Theory]
    [InlineData("/export/published.csv?bom=perhaps")]
    [InlineData("/export/claims.csv?bom=perhaps")]
    public async Task What_is_neither_yes_nor_no_is_refused(string address)
    {
        await using var program = await StartAsync();

        using var response = await AskAsync(program, address);

        await Problem.IsAsync(response, 400, "'bom' needs true or false; got 'perhaps'.");
    }

    [Theory]
    [InlineData("/export/published.json?bom=true")]
    [InlineData("/export/claims.json?bom=true")]
    public async Task Json_has_no_mark(string address)
    {
        await using var program = await StartAsync();

        Assert.Equal((byte)'[', (await BytesAsync(program, address))[0]);
    }

    [Theory]
    [InlineData("/export/claims.jsonl", 3)]
    [InlineData("/export/published.jsonl", 2)]
    [InlineData("/export/claims.jsonl?search=nothing+fits", 0)]
    [InlineData("/export/published.jsonl?search=nothing+fits", 0)]
    public async Task Json_lines_are_as_many_as_there_are_claims(string address, int count)
    {
        await using var program = await StartAsync();

        using var response = await AskAsync(program, address);
        var text = await response.TextAsync();

        Assert.Equal("1", response.Headers.GetValues("ClaimTracker-Schema").Single());
        Assert.Equal(count, text.Count(c => c == '\n'));
        Assert.Equal(count, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void The_page_names_every_column_in_its_order_and_no_other()
    {
        var page = Repository.Read("docs/exports.md");
        var (published, claims) = (
            page[
                page.IndexOf("## What is published", StringComparison.Ordinal)..page.IndexOf(
                    "## The team",
                    StringComparison.Ordinal
                )
            ],
            page[page.IndexOf("## The team", StringComparison.Ordinal)..]
        );

        Assert.Equal(PublishedFiles.Columns, Named(published, "csv"));
        Assert.Equal(JsonNames(typeof(PublishedRow)), Named(published, "json"));
        Assert.Equal(ClaimsCsv.Columns, Named(claims, "csv"));
        Assert.Equal(JsonNames(typeof(ClaimRowView)), Named(claims, "json"));
    }

    [Fact]
    public async Task The_command_line_writes_what_the_web_sends()
    {
        await using var program = await StartAsync();
        using var workplace = new Workplace(
            ("Database:Sqlite:Path", program.DatabaseFile),
            ("Web:PublicAddress", "https://claims.example.org/")
        );
        foreach (
            var (options, address) in ((string[], string)[])
                [
                    (["--format", "csv", "--bom", "--published"], "/export/published.csv?bom=true"),
                    (
                        ["--format", "json", "--published", "--rating", "mostlytrue"],
                        "/export/published.json?rating=MostlyTrue"
                    ),
                    (
                        [
                            "--format",
                            "jsonl",
                            "--published",
                            "--since",
                            "2020-01-01T00:00:00Z",
                            "--publisher",
                            "The Paper",
                        ],
                        "/export/published.jsonl?since=2020-01-01T00:00:00Z&publisher=The+Paper"
                    ),
                    (
                        ["--format", "jsonl", "--published", "--from", "2030-01-01"],
                        "/export/published.jsonl?from=2030-01-01"
                    ),
                    (["--format", "jsonl", "--search", "schools"], "/export/claims.jsonl?search=schools"),
                    (["--format", "csv", "--bom"], "/export/claims.csv?bom=true"),
                    (
                        ["--format", "json", "--rating", "false", "--since", "2020-01-01", "--publisher", "The Paper"],
                        "/export/claims.json?rating=False&since=2020-01-01&publisher=The+Paper"
                    ),
                    (
                        ["--format", "csv", "--from", "2020-01-01", "--until", "2020-12-31"],
                        "/export/claims.csv?from=2020-01-01&until=2020-12-31"
                    ),
                ]
        )
        {
            var file = Path.Combine(workplace.Folder, "out");
            var run = await workplace.RunAsync(["export", "--out", file, .. options]);
            Assert.True(run.ExitCode == 0, run.Words);
            Assert.Equal(
                await BytesAsync(program, address),
                await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)
            );
        }
    }

    [Theory]
    [InlineData(
        "--since needs a moment such as 2026-11-20T08:00:00Z; got 'soon'.",
        "--format",
        "csv",
        "--since",
        "soon"
    )]
    [InlineData("--state does not go with --published", "--format", "csv", "--published", "--state", "checked")]
    [InlineData("--bom goes with --format csv", "--format", "json", "--bom")]
    [InlineData(
        "--from needs a day such as 2026-11-20; got 'soon'.",
        "--format",
        "csv",
        "--published",
        "--from",
        "soon"
    )]
    [InlineData(
        "--since needs a moment such as 2026-11-20T08:00:00Z; got 'lately'.",
        "--format",
        "csv",
        "--published",
        "--since",
        "lately"
    )]
    public async Task What_does_not_go_together_is_said_and_no_file_is_written(string sentence, params string[] options)
    {
        using var workplace = new Workplace();
        var file = Path.Combine(workplace.Folder, "out");

        var run = await workplace.RunAsync(["export", "--out", file, .. options]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(sentence, run.Words);
        Assert.False(File.Exists(file));
    }

    /// <summary>Three claims, two of them published.</summary>
    private static async Task<ServedProgram> StartAsync()
    {
        var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();
        await program.PublishAsync(3, Rating.MostlyTrue, "He said so himself.");
        return program;
    }

    private static Task<HttpResponseMessage> AskAsync(ServedProgram program, string address) =>
        program.SendAsync(HttpMethod.Get, address, request => request.Headers.Authorization = new("Bearer", Press.Key));

    private static async Task<byte[]> BytesAsync(ServedProgram program, string address)
    {
        using var response = await AskAsync(program, address);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {(int)response.StatusCode}");
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Named(string section, string group) =>
        Row().Matches(section).Select(row => row.Groups[group].Value);

    private static IEnumerable<string> JsonNames(Type type) =>
        type.GetConstructors()
            .Single(one => one.GetParameters().Length > 1)
            .GetParameters()
            .Select(one => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(one.Name!));

    [GeneratedRegex(
        "^\\| `(?<csv>[a-z_]+)` \\| `(?<json>[a-zA-Z]+)` \\|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Row();
}
