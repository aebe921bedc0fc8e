using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Host.Tests.Web;

namespace ClaimTracker.Host.Tests.Chat;

/// <summary>Puts articles and evidence into a newsroom's database, past the doors that the test is not about.</summary>
internal static class Shelves
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An article of three sentences, each a claim; the second is the most check-worthy one, the third the least.</summary>
    public static async Task<ArticleNumber> AddRoadsAsync(this Newsroom newsroom, Server? server = null)
    {
        const string text =
            "In spring the council, which has nine members, closed two schools. It spent 40 million euros on roads in 2025. The mayor is pleased.";
        var team = await newsroom.EnsureTeamAsync(server ?? newsroom.Server);
        return await newsroom.Databases.AddAsync(
            team,
            new ArticleContent("A year of roads", text, "en")
            {
                Address = new Uri("https://example.org/roads"),
                Publisher = "The Example",
                PublishedOn = new DateOnly(2026, 3, 1),
            },
            Shelf.Claim(text, "The council closed two schools.", 0.5, "the council", "closed two schools"),
            Shelf
                .Claim(
                    text,
                    "The council spent 40 million euros on roads in 2025.",
                    0.9,
                    "spent 40 million euros on roads in 2025"
                )
                .SaidBy("the auditor", "say"),
            Shelf.Claim(text, "The mayor is pleased.", 0.1, "The mayor is pleased")
        );
    }

    public static Task<TeamId> EnsureTeamAsync(this Newsroom newsroom, Server server) =>
        newsroom.Databases.EnsureTeamAsync(
            TeamKey.Parse($"discord:{server.Id}"),
            "The Desk",
            TimeProvider.System,
            Stop
        );

    /// <summary>From now on only people with the role of reviewers review.</summary>
    public static Task OnlyReviewersAsync(this Newsroom newsroom) =>
        newsroom.ChooseAsync(new TeamWish { ReviewerRole = $"{newsroom.Reviewers.Id}" });

    /// <summary>What a manager chooses with /setup.</summary>
    public static async Task ChooseAsync(this Newsroom newsroom, TeamWish wish)
    {
        var team = await newsroom.EnsureTeamAsync(newsroom.Server);
        var ann = new TeamMember(team, new Actor("discord:2", "ann"), Rank.Manager);
        await newsroom.Databases.SetUpAsync(ann, wish, TimeProvider.System.GetUtcNow(), Stop);
    }

    /// <summary>Evidence that somebody else has cited before.</summary>
    public static async Task CiteAsync(
        this Newsroom newsroom,
        int claim,
        string address = "https://data.example/roads",
        string publisher = "Statistics Office"
    )
    {
        var team = await newsroom.EnsureTeamAsync(newsroom.Server);
        var zoe = new TeamMember(team, new Actor("discord:1", "zoe"), Rank.Reviewer);
        var answer = await newsroom
            .Get<CitationWork>()
            .CiteAsync(
                new ClaimWish(zoe, new ClaimNumber(claim)),
                new CitationDraft
                {
                    Address = new Uri(address),
                    Title = "Road spending, by year",
                    Publisher = publisher,
                    Quote = "2025: 39.8 million",
                    Stance = Stance.Supports,
                    IsPrimary = true,
                },
                Stop
            );
        Assert.IsType<ClaimAnswer.Done>(answer);
    }
}
