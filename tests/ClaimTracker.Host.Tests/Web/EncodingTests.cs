namespace ClaimTracker.Host.Tests.Web;

public sealed class EncodingTests
{
    /// <summary>Texts that have broken pages: markup, attributes, entities, right-to-left, emoji, combining marks, controls.</summary>
    public static TheoryData<string> Strangers =>
        [
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</title></textarea></mark><svg/onload=alert(1)>",
            "&lt;b&gt; &amp; &#39;",
            "javascript:alert(1)",
            "@(1+1) {{7*7}} ${7*7}",
            "مرحبا \u202Eevil\u202C שלום",
            "👩‍👩‍👧‍👦 é́ 𝒳",
            "a\u0001b\u2028c",
        ];

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Words_of_strangers_stay_words_on_every_page(string words)
    {
        await using var program = await ServedProgram.StartAsync();
        var text = $"{words} happened.";
        var article = Shelf.Article(text, words) with { Publisher = words, Byline = words };
        await program.AddAsync(
            article,
            Shelf.Claim(text, words, 0.5, words) with
            {
                NeedsContext = words,
                Rule = "whole-sentence",
                Attribution = new(words, words[..Math.Min(3, words.Length)].Trim('\ud83d'), new(0, 1)),
            }
        );

        foreach (var address in new[] { "/", "/articles/1", "/claims/1" })
        {
            var page = await program.GetPageAsync(address);
            Assert.Empty(page.QuerySelectorAll("script, img, svg, [onerror], [onload], [onmouseover]"));
            Assert.Contains(words, page.Body!.TextContent);
        }

        var marked = await program.GetPageAsync("/articles/1");
        Assert.Equal(words, marked.QuerySelector("mark")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task A_search_is_shown_as_it_was_typed(string words)
    {
        await using var program = await ServedProgram.StartAsync();

        var page = await program.GetPageAsync($"/?search={Uri.EscapeDataString(words)}");
        var wrong = await program.GetPageAsync($"/?state={Uri.EscapeDataString(words)}");

        Assert.Equal(words, page.QuerySelector("input[name=search]")!.GetAttribute("value"));
        Assert.Contains(words, wrong.QuerySelector(".problem")!.TextContent);
        Assert.Empty(wrong.QuerySelectorAll("script, img, svg"));
    }

    [Fact]
    public async Task An_address_that_is_not_of_the_web_is_no_link()
    {
        await using var program = await ServedProgram.StartAsync();
        await program.AddAsync(Shelf.Article("It happened.") with { Address = new Uri("javascript:alert(1)") });

        var page = await program.GetPageAsync("/articles/1");

        Assert.Empty(page.QuerySelectorAll("a[href^=javascript]"));
        Assert.Empty(page.QuerySelectorAll("a.outside"));
    }

    [Fact]
    public async Task Half_a_character_does_not_break_a_page()
    {
        const string text = "Half \ud83d of it happened.";
        await using var program = await ServedProgram.StartAsync();
        await program.AddAsync(Shelf.Article(text), Shelf.Claim(text, "It \ude00 happened.", 0.5, "happened"));

        foreach (var address in new[] { "/", "/articles/1", "/claims/1", "/?search=%ED%A0%BD" })
        {
            using var response = await program.GetAsync(address);
            Assert.True(response.IsSuccessStatusCode, address);
        }
    }

    [Fact]
    public async Task The_language_of_an_article_is_told_to_readers()
    {
        const string text = "Le maire a démissionné.";
        await using var program = await ServedProgram.StartAsync();
        await program.AddAsync(
            Shelf.Article(text, "Le maire", "fr"),
            Shelf.Claim(text, text, 0.5, "Le maire a démissionné")
        );

        Assert.Equal("fr", (await program.GetPageAsync("/articles/1")).QuerySelector("article")!.GetAttribute("lang"));
        Assert.Equal("fr", (await program.GetPageAsync("/claims/1")).QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal("fr", (await program.GetPageAsync("/")).QuerySelector(".wording")!.GetAttribute("lang"));
    }
}
