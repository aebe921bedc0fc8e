using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Tests.Web;
using Microsoft.VisualBasic.FileIO;

namespace ClaimTracker.Host.Tests.Publishing;

/// <summary>Words made to break what they stand in, published, through every page, feed and file.</summary>
public sealed class InjectionTests
{
    public static TheoryData<string> Corpus =>
        [
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "<!--<script>",
            "]]><x/>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</title></textarea></mark></code><svg/onload=alert(1)>",
            "&lt;b&gt; &amp; &#39; &bogus;",
            "=1+1",
            "+cmd|' /C calc'!A0",
            "@SUM(A1:A9)",
            "-2+3",
            "a,\"b\"\r\nX-Evil: yes\r\n\r\n<html>",
            "{{7*7}} ${7*7} %0d%0aX-Evil: yes",
            "مرحبا \u202Eevil\u202C שלום",
            "\u2028 and \u2029 \uFEFF",
            "👩‍👩‍👧‍👦 é́ 𝒳",
        ];

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task They_are_words_everywhere(string words)
    {
        await using var program = await PublishedAsync(words);

        foreach (var address in (string[])["/", "/published", "/claims/1", "/articles/1", "/embed/1", "/feeds"])
        {
            using var response = await program.GetAsync(address);
            var page = await response.PageAsync();
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Empty(
                page.QuerySelectorAll(
                    "script:not([type='application/ld+json']), img, iframe, [onerror], [onload], [onmouseover]"
                )
            );
            Assert.All(
                page.QuerySelectorAll("a[href]"),
                link => Assert.Matches("^(https?://|/|#|mailto:)", link.GetAttribute("href"))
            );
            Assert.False(response.Headers.Contains("X-Evil"), $"{address} has a header of a stranger.");
        }
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task Programs_read_them_as_they_were_written(string words)
    {
        await using var program = await PublishedAsync(words);
        var wording = Wording(words);

        var page = await program.GetPageAsync("/claims/1");
        var markup = Assert.Single(page.QuerySelectorAll("script")).TextContent;
        Assert.Equal(wording, Json(markup).GetProperty("claimReviewed").GetString());
        Assert.Equal(wording, page.QuerySelector("h1")!.TextContent);
        Assert.Contains(wording, await TitlesAsync(program));
        Assert.Contains(
            wording,
            $"{(await ReadAsync(program, "/feeds/verdicts.json")).GetProperty("items")[0].GetProperty("title")}"
        );
        Assert.Equal(
            wording,
            (await ReadAsync(program, "/feeds/claimreview.json"))
                .GetProperty("dataFeedElement")[0]
                .GetProperty("item")[0]
                .GetProperty("claimReviewed")
                .GetString()
        );
        Assert.Equal(wording, (await ReadAsync(program, "/export/published.json"))[0].GetProperty("claim").GetString());
        Assert.Contains(
            wording,
            (await ReadAsync(program, "/oembed?url=https://claims.example.org/claims/1"))
                .GetProperty("title")
                .GetString()
        );
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task In_a_table_none_is_a_formula(string words)
    {
        await using var program = await PublishedAsync(words);
        using var response = await program.GetAsync("/export/published.csv");

        var rows = Rows(await response.TextAsync());

        Assert.Equal(2, rows.Count);
        Assert.Equal(rows[0].Length, rows[1].Length);
        Assert.All(
            rows[1],
            cell => Assert.False(cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..], $"'{cell}' is a formula.")
        );
        Assert.Contains(rows[1], cell => cell.Contains(Wording(words), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/claims/1%0d%0aX-Evil:%20yes")]
    [InlineData("/claims/C-1%0d%0aX-Evil:%20yes")]
    [InlineData("/sign-in?back=/%0d%0aX-Evil:%20yes")]
    [InlineData("/sign-in?back=//evil.example")]
    [InlineData("/published?search=%0d%0aX-Evil:%20yes")]
    [InlineData("/oembed?url=%0d%0aX-Evil:%20yes")]
    [InlineData("/embed/%0d%0aX-Evil:%20yes")]
    [InlineData("/export/published.csv?since=%0d%0aX-Evil:%20yes")]
    public async Task No_address_makes_a_header(string address)
    {
        await using var program = await PublishedAsync("Fine.");

        using var response = await program.GetAsync(address);

        Assert.False(response.Headers.Contains("X-Evil"));
        Assert.DoesNotContain("evil.example", response.Headers.Location?.ToString() ?? "");
    }

    // An article's text has no ends of lines inside a claim, and no controls.
    private static string Wording(string words) => $"{words.ReplaceLineEndings(" ")} happened.";

    /// <summary>One published claim whose every part is made of the words.</summary>
    private static async Task<ServedProgram> PublishedAsync(string words)
    {
        var program = await Press.StartAsync();
        var text = Wording(words);
        var clean = text[..^" happened.".Length];
        await program.AddAsync(
            new ArticleContent(clean, text, "en")
            {
                Address = new Uri("https://paper.example/year"),
                Publisher = clean,
                PublishedOn = new DateOnly(2026, 3, 1),
            },
            Shelf.Claim(text, text, 0.5, clean).SaidBy(clean, "say")
        );
        await program.CiteAsync(1, "https://third.example/a?q='\"<>", clean, Stance.Supports, clean);
        await program.PublishAsync(1, Rating.False, clean);
        return program;
    }

    private static async Task<string> TitlesAsync(ServedProgram program)
    {
        using var response = await program.GetAsync("/feeds/verdicts.atom");
        XNamespace atom = "http://www.w3.org/2005/Atom";
        return string.Join(
            '\n',
            XDocument.Parse(await response.TextAsync()).Descendants(atom + "title").Select(title => title.Value)
        );
    }

    private static async Task<JsonElement> ReadAsync(ServedProgram program, string address)
    {
        using var response = await program.GetAsync(address);
        return await response.JsonAsync();
    }

    private static List<string[]> Rows(string csv)
    {
        using var parser = new TextFieldParser(new StringReader(csv))
        {
            Delimiters = [","],
            HasFieldsEnclosedInQuotes = true,
            TrimWhiteSpace = false,
        };
        var rows = new List<string[]>();
        while (parser.ReadFields() is { } row)
        {
            rows.Add(row);
        }

        return rows;
    }

    private static JsonElement Json(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }
}
