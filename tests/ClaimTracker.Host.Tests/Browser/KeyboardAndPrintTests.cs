using ClaimTracker.Chromium;
using ClaimTracker.Host.Tests.Web;
using Microsoft.Playwright;

namespace ClaimTracker.Host.Tests.Browser;

/// <summary>Every page with the keyboard alone, on paper, and without a word to another server.</summary>
[Slow]
public sealed class KeyboardAndPrintTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const int MostStops = 300;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_keyboard_reaches_everything_in_its_order_and_shows_where_it_is(bool team)
    {
        await using var program = await StartAsync(team);
        await using var window = await BrowserWindow.OpenAsync(chromium, program.Address, 1280, ColorScheme.Light);
        foreach (var address in Pages(team))
        {
            await window.Page.GotoAsync(address);
            var there = await window.Page.EvaluateAsync<int>(
                "() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(e => e.checkVisibility()).length"
            );

            var (stops, unseen) = await WalkAsync(window);

            // A field for a date has stops of its own inside.
            Assert.True(stops >= there, $"{address}: {there} things to reach, {stops} reached.");
            Assert.True(unseen.Count == 0, $"{address}: no sign of the focus on {string.Join(", ", unseen)}.");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_paper_a_page_is_dark_on_white_and_leaves_out_what_only_works_on_a_screen(bool team)
    {
        await using var program = await StartAsync(team);
        await using var window = await BrowserWindow.OpenAsync(chromium, program.Address, 794, ColorScheme.Dark);
        foreach (var address in Pages(team).Where(address => !address.StartsWith("/embed", StringComparison.Ordinal)))
        {
            await window.Page.GotoAsync(address);
            await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

            var (paper, ink) = await ColoursAsync(window);

            Assert.Equal(("rgb(255, 255, 255)", "rgb(0, 0, 0)"), (paper, ink));
            await Assertions.Expect(window.Page.Locator("h1")).ToBeVisibleAsync();
            await Assertions.Expect(window.Page.Locator("nav.site")).ToBeHiddenAsync();
            Assert.False(await window.ScrollsSidewaysAsync(), $"{address} is wider than the paper.");
            await Pictures.TakeAsync(window.Page, $"print-{(team ? "team" : "public")}-{address}");
            await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_page_asks_another_server_for_anything(bool team)
    {
        await using var program = await StartAsync(team);
        await using var window = await BrowserWindow.OpenAsync(chromium, program.Address, 1280, ColorScheme.Light);
        foreach (var address in Pages(team))
        {
            await window.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        }

        Assert.Equal(program.Address, Assert.Single(window.Asked));
    }

    private static Task<ServedProgram> StartAsync(bool team) =>
        team ? EveryPage.OfTheTeamAsync() : EveryPage.ForEverybodyAsync();

    private static IReadOnlyList<string> Pages(bool team) => team ? EveryPage.OfTheTeam : EveryPage.ForEverybody;

    /// <summary>Presses Tab until the focus leaves the page.</summary>
    private static async Task<(int Stops, IReadOnlyList<string> Unseen)> WalkAsync(BrowserWindow window)
    {
        var unseen = new List<string>();
        for (var stops = 0; stops < MostStops; stops++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            var at = await window.Page.EvaluateAsync<string?>(
                """
                () => {
                  const e = document.activeElement;
                  if (e === null || e === document.body || e === document.documentElement) { return null; }
                  const style = getComputedStyle(e);
                  const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                  return (seen ? '+' : '-') + e.outerHTML.slice(0, 80);
                }
                """
            );
            if (at is null)
            {
                return (stops, unseen);
            }

            if (at[0] == '-')
            {
                unseen.Add(at[1..]);
            }
        }

        throw new InvalidOperationException($"After {MostStops} presses the focus is still on the page.");
    }

    private static async Task<(string Paper, string Ink)> ColoursAsync(BrowserWindow window)
    {
        var colours = await window.Page.EvaluateAsync<string[]>(
            "() => { const style = getComputedStyle(document.body); return [style.backgroundColor, style.color]; }"
        );
        return (colours[0], colours[1]);
    }
}
