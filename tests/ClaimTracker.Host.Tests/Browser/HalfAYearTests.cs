using ClaimTracker.Chromium;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Demo;
using ClaimTracker.Host.Tests.Publishing;
using ClaimTracker.Host.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ClaimTracker.Host.Tests.Browser;

/// <summary>What a desk shows that has published for half a year. With CLAIMTRACKER_PICTURES set, docs/take-screenshots keeps the pictures.</summary>
[Slow]
public sealed class HalfAYearTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Days after the start on which a claim was decided, its rating, and why.</summary>
    private static readonly (int Day, Rating Rating, string Why)[] Decided =
    [
        (2, Rating.True, "The record of the vote says the same."),
        (3, Rating.MostlyTrue, "The register has a little less, and the same direction."),
        (16, Rating.False, "The minutes give another figure, and nobody disputes them."),
        (17, Rating.HalfTrue, "One half is in the accounts; the other is a plan."),
        (18, Rating.True, "Both the ministry and the auditor have it so."),
        (44, Rating.MisleadingContext, "The figure is right and is for another year."),
        (61, Rating.MostlyFalse, "Of the five named in the report, one did."),
        (62, Rating.True, "The published data say so."),
        (64, Rating.MostlyTrue, "It was four hours and a quarter."),
        (90, Rating.Unverifiable, "Nobody who was there would speak on the record."),
        (118, Rating.False, "The agency never said so; its press office confirms it."),
        (119, Rating.True, "The contract was made public and says so."),
        (121, Rating.HalfTrue, "It holds for the city and not for the county."),
        (146, Rating.MostlyTrue, "The study has 41 in place of 40."),
        (176, Rating.True, "The gazette of that day has the decree."),
        (177, Rating.False, "The bridge was open on both days."),
    ];

    [Fact]
    public async Task Its_list_charts_pages_and_cards_have_something_to_show()
    {
        var clock = new SetClock(Start);
        await using var program = await Press.StartAtAsync(clock);
        var claims = await BringInAsync(program);
        foreach (var ((day, rating, why), claim) in Decided.Zip(claims))
        {
            clock.Now = Start.AddDays(day);
            await CiteAsync(program, claim.Value, rating.Score() is 1 or 2 ? Stance.Refutes : Stance.Supports, why);
            await program.DecideAsync(claim.Value, rating, why);
            await program.PublishAgainAsync(claim.Value);
        }

        clock.Now = Start.AddDays(180);
        await program.DecideAsync(
            claims[0].Value,
            Rating.MostlyTrue,
            "The record of the vote has 9 to 5 and one abstention."
        );
        await using var window = await BrowserWindow.OpenAsync(chromium, program.Address, 1200, ColorScheme.Light);
        await window.Page.SetViewportSizeAsync(1200, 900);

        await window.Page.GotoAsync("/");
        var bars = await window.Page.Locator(".charts figure:first-child rect:not([height='0'])").CountAsync();
        Assert.True(bars >= 8, $"{bars} weeks have a bar.");
        await PictureAsync(window, "published");
        await window.Page.GotoAsync($"/claims/{claims[0].Value}");
        await Assertions.Expect(window.Page.Locator(".timeline li")).ToHaveCountAsync(2);
        await PictureAsync(window, "published-claim");
        await window.Page.GotoAsync("/articles/2");
        await Assertions.Expect(window.Page.Locator("mark.rated").First).ToBeVisibleAsync();
        await PictureAsync(window, "published-article");
        await window.Page.GotoAsync("/try");
        await window.Page.GetByLabel("Text, up to").FillAsync(Sample.All()[0].Text);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Show the claims" }).ClickAsync();
        await window.Page.Locator(".found li").First.WaitForAsync();
        await PictureAsync(window, "try");
        Assert.Empty(window.Complaints);
    }

    private static async Task CiteAsync(ServedProgram program, int claim, Stance stance, string quote)
    {
        await program.CiteAsync(claim, "https://register.example/2026", "Public register", stance, quote);
        await program.CiteAsync(
            claim,
            "https://auditor.example/reports/7",
            "Court of auditors",
            Stance.Context,
            "See chapter 3."
        );
    }

    /// <summary>The sample articles, as anybody brings them in; the claims that are most worth checking come back.</summary>
    private static async Task<IReadOnlyList<ClaimNumber>> BringInAsync(ServedProgram program)
    {
        var stop = TestContext.Current.CancellationToken;
        var intake = program.App.Services.GetRequiredService<ArticleIntake>();
        foreach (var sample in Sample.All())
        {
            var outcome = await intake.AddAsync(
                program.Team,
                new ArticleSource.Pasted(sample.Text),
                sample.Facts,
                new Actor("test:anna", "Anna"),
                stop
            );
            Assert.True(outcome.Is(out _, out var refusal), $"{refusal}");
        }

        await using var db = program.Databases.Open(program.Team);
        var list = await db.ListClaimsAsync(ClaimFilter.All, after: null, Decided.Length, stop);
        return [.. list.Claims.Select(claim => claim.Number)];
    }

    private static async Task PictureAsync(BrowserWindow window, string name)
    {
        if (Environment.GetEnvironmentVariable("CLAIMTRACKER_PICTURES") is { Length: > 0 } folder)
        {
            await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
