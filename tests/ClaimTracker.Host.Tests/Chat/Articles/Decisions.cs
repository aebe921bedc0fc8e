using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Host.Tests.Chat.Articles;

/// <summary>Lets two colleagues decide claims, past the doors that the test is not about.</summary>
internal static class Decisions
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task DecideAsync(this Newsroom newsroom, int number, Rating rating, string explanation)
    {
        var team = await newsroom.TeamOfAsync(newsroom.Server);
        var (zoe, max) = (Somebody(team, "zoe"), Somebody(team, "max"));
        var claim = new ClaimNumber(number);
        var citation = new CitationDraft { Address = new Uri("https://data.example/roads"), Title = "Spending" };
        ClaimAnswer[] answers =
        [
            await newsroom.Get<CitationWork>().CiteAsync(new ClaimWish(zoe, claim), citation, Stop),
            await newsroom.Get<VerdictWork>().ProposeAsync(new ClaimWish(zoe, claim), rating, explanation, Stop),
            await newsroom.Get<VerdictWork>().AgreeAsync(new ClaimWish(max, claim), isAlone: false, Stop),
        ];
        Assert.All(answers, answer => Assert.IsType<ClaimAnswer.Done>(answer));
    }

    private static TeamMember Somebody(Core.Storage.TeamId team, string name) =>
        new(team, new Actor($"discord:{name}", name), Rank.Editor);
}
