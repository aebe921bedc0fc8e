using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ClaimTracker.Host.Tests.Web;

namespace ClaimTracker.Host.Tests.Api;

public sealed class ArticlesApiTests
{
    private const string Key = "a key of some length";
    private const string Address = "/api/v1/articles";

    [Fact]
    public async Task A_new_text_is_stored_and_the_same_text_is_found_again()
    {
        await using var program = await StartAsync();
        const string body =
            """{"text":"The council met.\n\nIt voted.","title":"A vote","publisher":"The Post","byline":"Ida","publishedOn":"2026-11-20"}""";

        using var first = await PostAsync(program, body);
        using var second = await PostAsync(program, """{"text":"the council met. It  voted."}""");

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal("/articles/1", first.Headers.Location!.OriginalString);
        var receipt = await first.JsonAsync();
        Assert.Equal("A-1", receipt.GetProperty("number").GetString());
        Assert.Equal("A vote", receipt.GetProperty("title").GetString());
        Assert.True(receipt.GetProperty("isNew").GetBoolean());
        Assert.True(receipt.TryGetProperty("claims", out _));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.False((await second.JsonAsync()).GetProperty("isNew").GetBoolean());
    }

    [Fact]
    public async Task What_is_said_about_an_article_stands_on_its_page()
    {
        await using var program = await StartAsync();
        using var posted = await PostAsync(
            program,
            """{"text":"The council voted for it.","title":"A vote","publisher":"The Post","byline":"Ida","publishedOn":"2026-11-20"}"""
        );

        using var response = await program.SendAsync(HttpMethod.Get, "/articles/1", Authorize);

        var page = await response.PageAsync();
        Assert.Equal(["A vote"], page.Texts("h1"));
        Assert.Contains("The Post by Ida 20 November 2026", page.Texts("article .facts")[0]);
    }

    [Theory]
    [InlineData("{", 400, "The body needs JSON")]
    [InlineData("", 400, "The body needs JSON")]
    [InlineData("[]", 400, "The body needs JSON")]
    [InlineData("""{"adress":"https://example.org/"}""", 400, "The body needs JSON")]
    [InlineData("""{"text":7}""", 400, "could not be read at $.text, line 1")]
    [InlineData("""{"text":"\ud800"}""", 400, "The body needs JSON")]
    [InlineData("null", 422, "neither was there")]
    [InlineData("{}", 422, "neither was there")]
    [InlineData("""{"text":"a","address":"https://example.org/"}""", 422, "both were there")]
    [InlineData("""{"address":"ftp://example.org/"}""", 422, "got 'ftp://example.org/'")]
    [InlineData("""{"address":"example"}""", 422, "got 'example'")]
    [InlineData("""{"text":"a","publishedOn":"20.11.2026"}""", 422, "'publishedOn' needs a date such as 2026-11-20")]
    public async Task A_body_that_cannot_be_used_is_told_why(string body, int status, string sentence)
    {
        await using var program = await StartAsync();

        using var response = await PostAsync(program, body);

        await Problem.IsAsync(response, status, sentence);
    }

    [Fact]
    public async Task A_body_in_broken_utf8_is_told_so()
    {
        await using var program = await StartAsync();

        using var response = await program.SendAsync(
            HttpMethod.Post,
            Address,
            request =>
            {
                Authorize(request);
                request.Content = new ByteArrayContent([.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            }
        );

        await Problem.IsAsync(response, 400, "The body needs JSON");
    }

    [Fact]
    public async Task A_body_over_the_limit_of_the_settings_is_refused()
    {
        await using var program = await StartAsync(("Intake:MaxBytes", "20000"));

        using var fits = await PostAsync(program, $$"""{"text":"{{new string('a', 19_900)}}"}""");
        using var tooLarge = await PostAsync(program, $$"""{"text":"{{new string('a', 20_000)}}"}""");

        Assert.Equal(HttpStatusCode.Created, fits.StatusCode);
        await Problem.IsAsync(tooLarge, 413, "at most 20000 bytes (Intake:MaxBytes)");
    }

    [Fact]
    public async Task Only_json_is_taken()
    {
        await using var program = await StartAsync();

        using var response = await program.SendAsync(
            HttpMethod.Post,
            Address,
            request =>
            {
                Authorize(request);
                request.Content = new StringContent("text=hello", Encoding.UTF8, "application/x-www-form-urlencoded");
            }
        );

        await Problem.IsAsync(response, 415, "Content-Type: application/json");
    }

    private static Task<ServedProgram> StartAsync(params (string, string)[] settings) =>
        ServedProgram.StartAsync([("Web:Key", Key), .. settings]);

    private static Task<HttpResponseMessage> PostAsync(ServedProgram program, string body) =>
        program.SendAsync(
            HttpMethod.Post,
            Address,
            request =>
            {
                Authorize(request);
                // Without it the answer to a large body can be lost with the connection.
                request.Headers.ExpectContinue = true;
                request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            }
        );

    private static void Authorize(HttpRequestMessage request) =>
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
}
