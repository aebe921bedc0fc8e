using System.Net;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Tests.Publishing;
using ClaimTracker.Host.Tests.Web;
using ClaimTracker.Host.Try;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Host.Tests.Try;

/// <summary>Anybody pastes a text, over real HTTP and without a key.</summary>
public sealed class TryPageTests
{
    private const string Text = "The council closed two schools in 2025, the auditor said. Nobody was asked.";

    [Fact]
    public async Task A_pasted_text_comes_back_with_its_claims_and_nothing_is_stored()
    {
        await using var program = await Press.StartAsync();

        using var response = await PasteAsync(program, Text);
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore || response.Headers.CacheControl.Public);
        Assert.Contains("The council closed two schools in 2025.", page.Texts(".found li > span:first-child"));
        Assert.Contains(page.Texts(".found li"), line => line.Contains("said by", StringComparison.Ordinal));
        Assert.Equal(Text, page.QuerySelector("textarea")!.TextContent);
        Assert.All(
            page.QuerySelectorAll("mark a"),
            mark => Assert.NotNull(page.QuerySelector(mark.GetAttribute("href")!))
        );
        Assert.NotEmpty(page.QuerySelectorAll("mark a"));
        await using var db = program.Databases.Open(program.Team);
        Assert.Empty(await db.Set<Article>().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Set<Claim>().ToListAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(program.Log, line => line.Contains("schools", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Relative_days_are_counted_from_the_day_that_was_given()
    {
        await using var program = await Press.StartAsync();

        using var response = await PasteAsync(program, "The mayor resigned this Tuesday.", "2023-11-16");

        Assert.Contains(
            "The mayor resigned on 14 November 2023.",
            (await response.PageAsync()).Texts(".found li > span:first-child")
        );
    }

    [Theory]
    [InlineData("", "", "There was no text")]
    [InlineData(" \n ", "", "There was no text")]
    [InlineData("It rained.", "yesterday", "The day needs to be a date such as 2026-11-20")]
    public async Task What_cannot_be_taken_apart_is_said_and_what_was_typed_stays(
        string text,
        string day,
        string problem
    )
    {
        await using var program = await Press.StartAsync();

        using var response = await PasteAsync(program, text, day);
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.StartsWith(problem, page.QuerySelector(".problem")!.TextContent);
        Assert.Equal(text, page.QuerySelector("textarea")!.TextContent);
    }

    [Theory]
    [InlineData(TryForm.MaxChars + 1, HttpStatusCode.UnprocessableEntity)]
    [InlineData(1_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_text_that_is_too_long_is_turned_away(int chars, HttpStatusCode status)
    {
        await using var program = await Press.StartAsync();

        using var response = await PasteAsync(program, new string('a', chars));

        Assert.Equal(status, response.StatusCode);
        Assert.StartsWith(
            "A text may have 20,000",
            (await response.PageAsync()).QuerySelector(".problem")!.TextContent
        );
    }

    [Fact]
    public async Task The_longest_text_of_the_widest_characters_is_taken()
    {
        await using var program = await Press.StartAsync();

        using var response = await PasteAsync(program, new string('山', TryForm.MaxChars));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Who_pastes_too_often_waits_and_keeps_the_text()
    {
        await using var program = await Press.StartAsync();
        for (var i = 0; i < TryLimit.Most; i++)
        {
            using var fine = await PasteAsync(program, Text);
            Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
        }

        using var response = await PasteAsync(program, Text);
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("60", response.Headers.GetValues("Retry-After").Single());
        Assert.StartsWith("Too many texts", page.QuerySelector(".problem")!.TextContent);
        Assert.Equal(Text, page.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task A_desk_may_leave_the_page_out()
    {
        await using var program = await Press.StartAsync(("Web:TryPage", "false"));

        using var form = await program.GetAsync("/try");
        using var response = await PasteAsync(program, Text);

        Assert.Equal(HttpStatusCode.NotFound, form.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(EncodingTests.Strangers), MemberType = typeof(EncodingTests))]
    public async Task Words_of_strangers_stay_words(string words)
    {
        await using var program = await Press.StartAsync();

        using var response = await PasteAsync(program, $"{words} happened in 2025. {words} was closed.");
        var page = await response.PageAsync();

        Assert.Empty(page.QuerySelectorAll("script, img, svg, [onerror], [onload], [onmouseover]"));
    }

    private static Task<HttpResponseMessage> PasteAsync(ServedProgram program, string text, string? day = null) =>
        program.Client.PostAsync(
            "/try",
            new FormUrlEncodedContent(
                new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = text, ["published"] = day ?? "" }
            ),
            TestContext.Current.CancellationToken
        );
}
