using System.Text.RegularExpressions;
using ClaimTracker.Chromium;
using Microsoft.Playwright;

namespace ClaimTracker.Host.Tests.Browser;

/// <summary>A window, and everything its console complained about (a blocked style or script too).</summary>
internal sealed class BrowserWindow : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private BrowserWindow(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => asked.Add(new Uri(request.Url).GetLeftPart(UriPartial.Authority));
        page.RequestFailed += (_, request) => complaints.Add($"{request.Url}: {request.Failure}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                complaints.Add($"{response.Url}: {response.Status}");
            }
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Every server that was asked for something.</summary>
    public IReadOnlySet<string> Asked => asked;

    public static async Task<BrowserWindow> OpenAsync(
        ChromiumFixture chromium,
        string address,
        int widthPixels,
        ColorScheme scheme
    )
    {
        var opened = await chromium.OpenAsync(address, widthPixels, scheme);
        return new BrowserWindow(opened, await opened.NewPageAsync());
    }

    public async Task<bool> ScrollsSidewaysAsync() =>
        await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > window.innerWidth");

    /// <summary>Asks for the address again and again: a page that is there before the question is not missed.</summary>
    public Task ArrivesAtAsync(string pattern) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(pattern));

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
