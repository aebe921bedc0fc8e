using System.Text.RegularExpressions;
using ClaimTracker.Chromium;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.People;
using Microsoft.Playwright;

namespace ClaimTracker.Discord.Tests.Simulator.Page;

/// <summary>A browser in which somebody has #checks open, and everything that its console complained about.</summary>
internal sealed class PageWindow : IAsyncDisposable
{
    private readonly List<string> complaints = [];
    private readonly List<string> elsewhere = [];

    private PageWindow(IPage page, Uri address)
    {
        Page = page;
        page.Console += (_, message) => Complain(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => Complain(isOne: true, error);
        page.Response += (_, response) => Complain(response.Status >= 400, $"{response.Url}: {response.Status}");

        // A stream of changes that the page itself closed is no complaint.
        page.RequestFailed += (_, request) =>
            Complain(!request.Url.EndsWith("/changes", StringComparison.Ordinal), $"{request.Url}: {request.Failure}");
        page.Request += (_, request) =>
        {
            if (!address.IsBaseOf(new Uri(request.Url)))
            {
                elsewhere.Add(request.Url);
            }
        };
    }

    public IPage Page { get; }

    public ILocator Composer =>
        Page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { NameRegex = new Regex("^Message ") });

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public static async Task<PageWindow> OpenAsync(
        ChromiumFixture chromium,
        DiscordSimulator discord,
        Person person,
        int widthPixels = 1280,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        var context = await chromium.OpenAsync($"{discord.Address}", widthPixels, scheme);
        var window = new PageWindow(await context.NewPageAsync(), discord.Address);
        await window.Page.GotoAsync($"/?as={person.User.Name}&server=The+Desk&channel=checks");
        await Assertions.Expect(window.Composer).ToBeVisibleAsync();
        return window;
    }

    public ILocator Message(string text) =>
        Page.GetByRole(AriaRole.Article).Filter(new LocatorFilterOptions { HasText = text });

    public ILocator Button(string name) =>
        Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    public ILocator Option(string name) => Page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = name });

    public ILocator MenuItem(string name) =>
        Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = name });

    /// <summary>Types a command and takes it from the list.</summary>
    public async Task BeginAsync(string command)
    {
        await Composer.FillAsync(command);
        await Option(command).First.WaitForAsync();
        await Composer.PressAsync("Enter");
        await Button("Give up the command").WaitForAsync();
    }

    public Task SeesAsync(string text) => Assertions.Expect(Message(text).Last).ToBeVisibleAsync();

    public Task<bool> ScrollsSidewaysAsync() =>
        Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > window.innerWidth");

    /// <summary>A picture for a person to look at: set CLAIMTRACKER_PICTURES to a folder to get it.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("CLAIMTRACKER_PICTURES") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(folder, $"simulator-{name}.png") }
            );
        }
    }

    /// <summary>Nothing was asked of another host, and the console stayed empty.</summary>
    public void ExpectQuiet()
    {
        Assert.Empty(elsewhere);
        Assert.Empty(complaints);
    }

    public ValueTask DisposeAsync() => Page.Context.DisposeAsync();

    private void Complain(bool isOne, string text)
    {
        if (isOne)
        {
            complaints.Add(text);
        }
    }
}
