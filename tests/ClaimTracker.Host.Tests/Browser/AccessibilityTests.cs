using System.Text.Json;
using ClaimTracker.Chromium;
using ClaimTracker.Host.Tests.Publishing;
using ClaimTracker.Host.Tests.Validators;
using Microsoft.Playwright;

namespace ClaimTracker.Host.Tests.Browser;

/// <summary>axe-core over every page, with all of its rules.</summary>
[Slow]
public sealed class AccessibilityTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Theory]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Pages_of_the_team_have_no_barrier(int width, ColorScheme scheme)
    {
        DocumentChecker.Folder.SkipUnlessReady();
        await using var program = await EveryPage.OfTheTeamAsync();
        await using var window = await BrowserWindow.OpenAsync(chromium, program.Address, width, scheme);

        Free(await BarriersAsync(window, [.. EveryPage.OfTheTeam]));
    }

    [Theory]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Pages_for_everybody_have_no_barrier(int width, ColorScheme scheme)
    {
        DocumentChecker.Folder.SkipUnlessReady();
        await using var program = await EveryPage.ForEverybodyAsync();
        await using var window = await BrowserWindow.OpenAsync(chromium, program.Address, width, scheme);

        Free(await BarriersAsync(window, [.. EveryPage.ForEverybody]));
    }

    [Fact]
    public async Task The_claims_of_a_pasted_text_have_no_barrier()
    {
        DocumentChecker.Folder.SkipUnlessReady();
        await using var program = await Press.StartAsync();
        await using var window = await BrowserWindow.OpenAsync(chromium, program.Address, 1280, ColorScheme.Light);
        await window.Page.GotoAsync("/try");
        await window.Page.GetByLabel("Text, up to").FillAsync("The council closed two schools. He resigned.");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Show the claims" }).ClickAsync();
        await window.Page.Locator("mark").First.WaitForAsync();

        Free(await BarriersAsync(window));
    }

    [Fact]
    public async Task The_checker_finds_a_barrier()
    {
        DocumentChecker.Folder.SkipUnlessReady();
        await using var program = await Press.StartAsync();
        await using var window = await BrowserWindow.OpenAsync(chromium, program.Address, 1280, ColorScheme.Light);
        await window.Page.GotoAsync("/feeds");
        await window.Page.EvaluateAsync("() => document.querySelector('main').append(document.createElement('input'))");

        Assert.Contains(await BarriersAsync(window), barrier => barrier.Contains("label", StringComparison.Ordinal));
    }

    private static void Free(IReadOnlyList<string> barriers) =>
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));

    /// <summary>A line for each barrier on the addresses; of the page that is open when none is named.</summary>
    private static async Task<IReadOnlyList<string>> BarriersAsync(BrowserWindow window, params string[] addresses)
    {
        var axe = DocumentChecker.Folder.Read("axe-core", "axe.min.js");
        var barriers = new List<string>();
        foreach (var address in addresses.DefaultIfEmpty(null))
        {
            if (address is not null)
            {
                await window.Page.GotoAsync(address);
            }

            await window.Page.EvaluateAsync($"() => {{ {axe} }}");
            var found = await window.Page.EvaluateAsync<JsonElement>(
                "async () => (await axe.run()).violations.map(v => `${v.id}: ${v.help} at ${v.nodes.map(n => n.target).join(', ')}`)"
            );
            barriers.AddRange(found.EnumerateArray().Select(barrier => $"{address}: {barrier}"));
        }

        return barriers;
    }
}
