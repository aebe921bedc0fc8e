using ClaimTracker.Chromium;
using ClaimTracker.Host.Tests.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace ClaimTracker.Host.Tests.Browser;

/// <summary>What strangers do with the public face: paste a text, and show a card on a site of their own.</summary>
[Slow]
public sealed class TryAndEmbedInABrowserTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const string Text = """
        A year of budgets

        The council closed two schools in 2025, the auditor said. Nobody was asked.

        - The mayor, who was elected in 2022, resigned on Monday.
        - Spending fell to 40 million euros, the lowest figure since 1990.
        """;

    [Theory]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task A_text_typed_in_comes_back_marked(int width, ColorScheme scheme)
    {
        await using var program = await Press.StartAsync();
        await using var window = await BrowserWindow.OpenAsync(chromium, program.Address, width, scheme);
        await window.Page.GotoAsync("/try");
        await window.Page.GetByLabel("Text, up to").FillAsync(Text);
        await window.Page.GetByLabel("Published on").FillAsync("2026-11-20");

        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator("mark a").First.WaitForAsync();
        await window.Page.Locator("mark a").First.ClickAsync();

        await Assertions.Expect(window.Page.Locator(".found li:target")).ToHaveCountAsync(1);
        Assert.Equal(Text.ReplaceLineEndings("\n"), await window.Page.Locator("textarea").InputValueAsync());
        Assert.False(await window.ScrollsSidewaysAsync(), "The page scrolls sideways.");
        Assert.Empty(window.Complaints);
        await Pictures.TakeAsync(window.Page, $"tried-{width}-{scheme}");
    }

    [Fact]
    public async Task Another_site_shows_the_card_and_can_show_no_other_page()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();
        await using var window = await BrowserWindow.OpenAsync(chromium, program.Address, 800, ColorScheme.Light);
        var code = await FrameAsync(window, program.Address);

        await using (var site = await OtherSiteAsync($"<p>Their article</p>{code}"))
        {
            await window.Page.GotoAsync(site.Urls.Single());
            var card = window.Page.FrameLocator("iframe").Locator("h1");
            await Assertions.Expect(card).ToHaveTextAsync(Press.Wording);
            Assert.Empty(window.Complaints);
            await Pictures.TakeAsync(window.Page, "embedded");
        }

        await using (var site = await OtherSiteAsync($"<iframe src='{program.Address}/claims/1'></iframe>"))
        {
            await window.Page.GotoAsync(site.Urls.Single());
            await Assertions.Expect(window.Page.FrameLocator("iframe").Locator("header.site")).ToHaveCountAsync(0);
            Assert.Contains(window.Complaints, line => line.Contains("frame-ancestors", StringComparison.Ordinal));
        }
    }

    /// <summary>A server of somebody else, whose every page is this one.</summary>
    private static async Task<WebApplication> OtherSiteAsync(string body)
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/", () => Results.Content($"<!DOCTYPE html><title>Theirs</title>{body}", "text/html"));
        app.MapGet("/favicon.ico", () => Results.NoContent());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    // The page gives the code with the public address, which is nobody's here.
    private static async Task<string> FrameAsync(BrowserWindow window, string address)
    {
        await window.Page.GotoAsync("/claims/1");
        await window.Page.GetByText("Show this on your own site").ClickAsync();
        var code = await window.Page.Locator(".share code").InnerTextAsync();
        return code.Replace("https://claims.example.org", address, StringComparison.Ordinal);
    }
}
