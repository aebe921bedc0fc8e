using Microsoft.Playwright;

namespace ClaimTracker.Host.Tests.Browser;

/// <summary>Pictures of pages for a person to look at: set CLAIMTRACKER_PICTURES to a folder to get them.</summary>
internal static class Pictures
{
    public static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CLAIMTRACKER_PICTURES") is { Length: > 0 } folder)
        {
            var file = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '_'));
            await page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(folder, $"{file}.png"), FullPage = true }
            );
        }
    }
}
