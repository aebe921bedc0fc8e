using ClaimTracker.Host.Tests.Browser;
using ClaimTracker.Host.Tests.Web;

namespace ClaimTracker.Host.Tests.Validators;

/// <summary>Pages, feeds and markup of the running program, held against validators that are not ours.</summary>
[Slow]
public sealed class DocumentTests
{
    [Fact]
    public async Task The_checkers_find_what_is_wrong()
    {
        CheckedDocument[] broken =
        [
            new("html", "nesting", Html("<p><div>a</div></p>")),
            new("html", "picture", Html("<img src='a'>")),
            new("atom", "atom", "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title></feed>"),
            new(
                "jsonfeed",
                "json",
                """{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1"}]}"""
            ),
            new(
                "claimreview",
                "review",
                """{"@context":"https://schema.org","@type":"ClaimReview","claimRevued":"It rained."}"""
            ),
            new(
                "datafeed",
                "data",
                """{"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[{"@type":"Nothing"}]}"""
            ),
        ];

        var complaints = await DocumentChecker.ComplainAsync(broken);

        Assert.All(
            broken,
            one => Assert.Contains(complaints, line => line.StartsWith($"{one.Name}: ", StringComparison.Ordinal))
        );

        static string Html(string body) =>
            $"<!DOCTYPE html><html lang='en'><head><title>T</title></head><body>{body}</body></html>";
    }

    [Fact]
    public async Task Pages_of_the_team_are_valid()
    {
        DocumentChecker.Folder.SkipUnlessReady();
        await using var program = await EveryPage.OfTheTeamAsync();

        Fine(await ComplainAsync(program, "html", [.. EveryPage.OfTheTeam, "/nowhere", "/sign-in", "/try"]));
        Fine(await ComplainAsync(program, "atom", "/digests/feed"));
    }

    [Fact]
    public async Task Pages_for_everybody_are_valid()
    {
        DocumentChecker.Folder.SkipUnlessReady();
        await using var program = await EveryPage.ForEverybodyAsync();

        Fine(
            await ComplainAsync(
                program,
                "html",
                [
                    .. EveryPage.ForEverybody,
                    "/published?rating=HalfTrue&sort=Rating",
                    "/claims/2",
                    "/embed/999",
                    "/digests",
                ]
            )
        );
    }

    [Fact]
    public async Task Feeds_and_markup_are_valid()
    {
        DocumentChecker.Folder.SkipUnlessReady();
        await using var program = await EveryPage.ForEverybodyAsync();
        var page = await program.GetPageAsync("/claims/1");
        var markup = page.QuerySelector("script[type='application/ld+json']")!.TextContent;

        Fine(await ComplainAsync(program, "atom", "/feeds/verdicts.atom"));
        Fine(await ComplainAsync(program, "jsonfeed", "/feeds/verdicts.json"));
        Fine(await ComplainAsync(program, "datafeed", "/feeds/claimreview.json"));
        Fine(await DocumentChecker.ComplainAsync(new CheckedDocument("claimreview", "/claims/1", markup)));
    }

    private static void Fine(IReadOnlyList<string> complaints) =>
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));

    private static async Task<IReadOnlyList<string>> ComplainAsync(
        ServedProgram program,
        string kind,
        params string[] addresses
    )
    {
        var documents = new List<CheckedDocument>();
        foreach (var address in addresses)
        {
            using var response = await program.GetAsync(address);
            documents.Add(new CheckedDocument(kind, address, await response.TextAsync()));
        }

        return await DocumentChecker.ComplainAsync(documents);
    }
}
