using ClaimTracker.Chromium;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Tests.Digests;
using ClaimTracker.Host.Tests.Publishing;
using ClaimTracker.Host.Tests.Web;
using Microsoft.Playwright;

namespace ClaimTracker.Host.Tests.Browser;

[Slow]
public sealed class PagesInABrowserTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly string[] Addresses =
    [
        "/",
        "/?search=nothing+fits",
        "/articles/1",
        "/claims/6",
        "/digests",
        "/digests/2026-03-09",
    ];

    private static readonly string[] Published =
    [
        "/",
        "/published?rating=HalfTrue",
        "/claims/1",
        "/articles/1",
        "/feeds",
        "/try",
        "/embed/1",
    ];

    public static TheoryData<int, ColorScheme> Screens =>
        new()
        {
            { 360, ColorScheme.Light },
            { 360, ColorScheme.Dark },
            { 1280, ColorScheme.Light },
            { 1280, ColorScheme.Dark },
        };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Pages_render_without_a_complaint_and_without_sideways_scrolling(int width, ColorScheme scheme)
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);
        await new DigestBook(program.Databases, program.Team).FillAsync(firstClaim: 8);
        await using var window = await BrowserWindow.OpenAsync(chromium, program.Address, width, scheme);
        foreach (var address in Addresses)
        {
            await window.Page.GotoAsync(address);
            Assert.False(await window.ScrollsSidewaysAsync(), $"{address} scrolls sideways at {width} px.");
            await Pictures.TakeAsync(window.Page, $"{address}-{width}-{scheme}");
        }

        Assert.Empty(window.Complaints);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task What_is_published_renders_as_well(int width, ColorScheme scheme)
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync(
            3,
            Rating.MostlyTrue,
            "He said so himself, on the record and in front of witnesses."
        );
        await program.PublishAsync();
        await program.DecideAsync(1, Rating.HalfTrue, "One was closed, and one merged with its neighbour.");
        await using var window = await BrowserWindow.OpenAsync(chromium, program.Address, width, scheme);
        foreach (var address in Published)
        {
            await window.Page.GotoAsync(address);
            Assert.False(await window.ScrollsSidewaysAsync(), $"{address} scrolls sideways at {width} px.");
            await Pictures.TakeAsync(window.Page, $"public-{address}-{width}-{scheme}");
        }

        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task The_stylesheet_gives_the_dark_page_another_paper()
    {
        await using var program = await ServedProgram.StartAsync();
        await using var light = await BrowserWindow.OpenAsync(chromium, program.Address, 1280, ColorScheme.Light);
        await using var dark = await BrowserWindow.OpenAsync(chromium, program.Address, 1280, ColorScheme.Dark);
        Assert.NotEqual(await PaperAsync(light), await PaperAsync(dark));
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_and_the_search_form()
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);
        await using var window = await BrowserWindow.OpenAsync(chromium, program.Address, 1280, ColorScheme.Light);
        await window.Page.GotoAsync("/");

        await window.Page.Keyboard.PressAsync("Tab");
        var first = await FocusedAsync(window);
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("search", await FocusedAsync(window));
        await window.Page.Keyboard.TypeAsync("deficit");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.ArrivesAtAsync("search=deficit");

        Assert.Equal("Skip to the content", first);
        await Assertions.Expect(window.Page.Locator("li.claim")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_click_on_a_mark_opens_its_claim_and_its_link_leads_back_to_the_mark()
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);
        await using var window = await BrowserWindow.OpenAsync(chromium, program.Address, 1280, ColorScheme.Light);

        await window.Page.GotoAsync("/articles/1");
        await window.Page.Locator("mark", new PageLocatorOptions { HasTextString = "the deficit fell" }).ClickAsync();
        await window.ArrivesAtAsync("/claims/6$");
        await window.Page.GetByText("Read it in").ClickAsync();
        await window.ArrivesAtAsync("/articles/1#C-6$");

        Assert.Equal("the deficit fell to 3.1% in 2025", await window.Page.Locator("mark:target").InnerTextAsync());
    }

    [Fact]
    public async Task A_browser_signs_in_once_and_out_again()
    {
        const string key = "a key of some length";
        await using var program = await ServedProgram.StartAsync(("Web:Key", key));
        await Example.AddAsync(program);
        await using var window = await BrowserWindow.OpenAsync(chromium, program.Address, 360, ColorScheme.Light);

        await window.Page.GotoAsync("/claims/6");
        await window.Page.GetByText("For the team").ClickAsync();
        await Pictures.TakeAsync(window.Page, "sign-in");
        await window.Page.GetByLabel("Key").FillAsync(key);
        await window.Page.GetByText("Open the board").ClickAsync();
        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync("The deficit fell to 3.1% in 2025.");
        await window.Page.GetByText("Sign out").ClickAsync();

        await Assertions.Expect(window.Page.GetByText("For the team")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("Nothing is published yet")).ToBeVisibleAsync();
    }

    private static async Task<string> PaperAsync(BrowserWindow window)
    {
        await window.Page.GotoAsync("/");
        return await window.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
    }

    private static Task<string> FocusedAsync(BrowserWindow window) =>
        window.Page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.textContent");
}
