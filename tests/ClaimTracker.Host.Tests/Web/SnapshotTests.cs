using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Tests.Web;

public sealed class SnapshotTests
{
    [Theory]
    [InlineData("/?search=the", "board.html")]
    [InlineData("/articles/1", "article.html")]
    [InlineData("/claims/6", "claim.html")]
    [InlineData("/nowhere", "not-found.html")]
    public async Task A_page_is_as_it_was(string address, string file)
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        using var response = await program.GetAsync(address);
        var html = await response.TextAsync();

        // The versions of stylesheet and icon change with every byte of them.
        html = html.Replace(SiteAsset.Stylesheet.Version, "VERSION").Replace(SiteAsset.Icon.Version, "VERSION");
        Snapshot.Matches($"Web/Snapshots/{file}", html);
    }
}
