using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Teams;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Host.Tests.Claims;

public sealed class WebLinksTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://claims.example.org", "https://claims.example.org")]
    [InlineData("https://claims.example.org/", "https://claims.example.org")]
    [InlineData("https://example.org/desk/claims/", "https://example.org/desk/claims")]
    public async Task The_served_teams_things_have_addresses_below_the_public_one(string address, string root)
    {
        await using var program = await ServedProgram.BuildAsync(("Web:PublicAddress", address));

        var links = await LinksAsync(program, program.Team);

        Assert.Equal($"{root}/", links.Board?.AbsoluteUri);
        Assert.Equal($"{root}/claims/17", links.Of(new ClaimNumber(17))?.AbsoluteUri);
        Assert.Equal($"{root}/articles/3", links.Of(new ArticleNumber(3))?.AbsoluteUri);
        Assert.Equal($"{root}/articles/3#C-17", links.Of(new ArticleNumber(3), new ClaimNumber(17))?.AbsoluteUri);
    }

    [Fact]
    public async Task Without_a_public_address_there_are_none()
    {
        await using var program = await ServedProgram.BuildAsync();

        var links = await LinksAsync(program, program.Team);

        Assert.Null(links.Board);
        Assert.Null(links.Of(new ClaimNumber(17)));
    }

    [Fact]
    public async Task A_team_that_the_web_does_not_serve_gets_no_address_of_anothers_claims()
    {
        await using var program = await ServedProgram.BuildAsync(("Web:PublicAddress", "https://claims.example.org"));
        var other = await program.Databases.EnsureTeamAsync(
            TeamKey.Parse("discord:4000"),
            "Others",
            TimeProvider.System,
            Stop
        );

        Assert.Null((await LinksAsync(program, other)).Of(new ClaimNumber(1)));
    }

    private static async Task<TeamLinks> LinksAsync(ServedProgram program, Core.Storage.TeamId team) =>
        await program.App.Services.GetRequiredService<WebLinks>().ForAsync(team, Stop);
}
