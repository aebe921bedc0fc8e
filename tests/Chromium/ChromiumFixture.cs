using Microsoft.Playwright;
using Xunit;

namespace ClaimTracker.Chromium;

/// <summary>The system's Chromium, started once.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    /// <summary>A page may take long on a busy machine; waiting ends as soon as it is there.</summary>
    private const float PatienceMilliseconds = 30_000;
    private const string Executable = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Arguments }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>Cookies and storage of their own; the test is skipped where there is no browser.</summary>
    /// <param name="more">Whatever else is to be different.</param>
    internal async Task<IBrowserContext> OpenAsync(
        string address,
        int widthPixels,
        ColorScheme scheme,
        Action<BrowserNewContextOptions>? more = null
    )
    {
        Assert.SkipWhen(
            browser is null,
            $"Browser tests need {Executable}; it is not there, so install it with 'apt-get install -y chromium'."
        );
        var options = new BrowserNewContextOptions
        {
            BaseURL = address,
            ColorScheme = scheme,
            Locale = "en-US",
            ViewportSize = new ViewportSize { Width = widthPixels, Height = 800 },
        };
        more?.Invoke(options);
        return await browser!.NewContextAsync(options);
    }
}
