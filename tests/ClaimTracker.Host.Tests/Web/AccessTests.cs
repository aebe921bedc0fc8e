using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;

namespace ClaimTracker.Host.Tests.Web;

public sealed class AccessTests
{
    private const string Key = "a key of some length";

    public static TheoryData<string> Pages => ["/", "/articles/1", "/claims/1", "/digests"];

    public static TheoryData<string> ClosedToPrograms =>
        ["/export/claims.csv", "/export/claims.json", "/api/v1/claims"];

    public static TheoryData<string> Open =>
        ["/healthz", "/readyz", "/assets/site.css", "/assets/favicon.svg", "/favicon.ico"];

    [Fact]
    public async Task With_a_key_set_a_page_for_the_team_alone_asks_for_it()
    {
        const string address = "/digests";
        await using var program = await StartAsync();

        using var response = await program.GetAsync(address);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Equal(address, page.QuerySelector("input[name=back]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/articles/1", HttpStatusCode.NotFound)]
    [InlineData("/claims/1", HttpStatusCode.NotFound)]
    public async Task With_a_key_set_everybody_reads_what_is_published_alone_and_finds_the_way_in(
        string address,
        HttpStatusCode status
    )
    {
        await using var program = await StartAsync();

        using var response = await program.GetAsync(address);
        var page = await response.PageAsync();
        var way = page.QuerySelector("header a.quiet")!.GetAttribute("href")!;
        var asked = await program.GetPageAsync(way);

        Assert.Equal(status, response.StatusCode);
        Assert.DoesNotContain("deficit", page.Source.Text);
        Assert.Equal(address, asked.QuerySelector("input[name=back]")!.GetAttribute("value"));
    }

    [Theory]
    [MemberData(nameof(ClosedToPrograms))]
    public async Task With_a_key_set_a_program_is_told_which_header_it_needs(string address)
    {
        await using var program = await StartAsync();

        using var response = await program.GetAsync(address);

        await Problem.IsAsync(response, 401, "Authorization: Bearer KEY");
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    [MemberData(nameof(ClosedToPrograms))]
    public async Task The_key_in_the_header_opens(string address)
    {
        await using var program = await StartAsync();

        using var response = await WithBearerAsync(program, address, Key);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/", "a key of some lengtH")]
    [InlineData("/", "a key of some length and more")]
    [InlineData("/export/claims.csv", "x")]
    [InlineData("/api/v1/claims", "x")]
    public async Task Another_key_in_the_header_does_not(string address, string key)
    {
        await using var program = await StartAsync();

        using var response = await WithBearerAsync(program, address, key);

        await Problem.IsAsync(response, 401, "opens nothing here");
    }

    [Theory]
    [MemberData(nameof(Open))]
    public async Task What_holds_no_claims_is_always_open(string address)
    {
        await using var program = await StartAsync();

        using var response = await program.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Without_a_key_the_api_says_how_to_set_one()
    {
        await using var program = await ServedProgram.StartAsync();

        using var get = await program.GetAsync("/api/v1/claims");
        using var post = await WithBearerAsync(program, "/api/v1/claims", Key);

        await Problem.IsAsync(get, 403, "claimtracker key add NAME");
        await Problem.IsAsync(post, 403, "CLAIMTRACKER_Web__Key");
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    [InlineData("rebound.example.org", HttpStatusCode.Forbidden)]
    [InlineData("localhost.example.org:5080", HttpStatusCode.Forbidden)]
    public async Task Without_a_key_the_board_answers_to_the_names_of_this_machine_alone(
        string host,
        HttpStatusCode status
    )
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        using var response = await program.SendAsync(
            HttpMethod.Get,
            "/digests",
            request => request.Headers.Host = host
        );
        using var board = await program.SendAsync(HttpMethod.Get, "/", request => request.Headers.Host = host);

        Assert.Equal(status, response.StatusCode);
        // By another name it shows what everybody may read.
        Assert.Equal(status == HttpStatusCode.OK, (await board.TextAsync()).Contains("deficit"));
    }

    [Fact]
    public async Task A_page_that_somebody_adds_is_closed_until_it_is_opened()
    {
        await using var program = await ServedProgram.BuildAsync(("Web:Key", Key));
        program.App.MapGet("/new", () => "secret");
        await program.ListenAsync();

        using var response = await program.GetAsync("/new");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static async Task<ServedProgram> StartAsync()
    {
        var program = await ServedProgram.StartAsync(("Web:Key", Key));
        await Example.AddAsync(program);
        return program;
    }

    private static Task<HttpResponseMessage> WithBearerAsync(ServedProgram program, string address, string key) =>
        program.SendAsync(
            HttpMethod.Get,
            address,
            request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key)
        );
}
