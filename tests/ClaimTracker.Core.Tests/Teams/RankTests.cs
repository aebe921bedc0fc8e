using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Teams;

public sealed class RankTests
{
    [Theory]
    [InlineData(false, false, "", Rank.Editor)]
    [InlineData(true, false, "", Rank.Member)]
    [InlineData(true, false, "reviewers", Rank.Editor)]
    [InlineData(false, true, "", Rank.Reviewer)]
    [InlineData(false, true, "editors", Rank.Editor)]
    [InlineData(true, true, "", Rank.Member)]
    [InlineData(true, true, "others", Rank.Member)]
    [InlineData(true, true, "reviewers", Rank.Reviewer)]
    [InlineData(true, true, "editors", Rank.Editor)]
    [InlineData(true, true, "reviewers editors", Rank.Editor)]
    public void What_somebody_may_comes_from_their_roles(bool hasReviewers, bool hasEditors, string roles, Rank rank) =>
        Assert.Equal(rank, Settings(hasReviewers, hasEditors).RankOf(Roles(roles), managesServer: false));

    [Theory]
    [InlineData(false, false, "")]
    [InlineData(true, true, "")]
    [InlineData(true, true, "reviewers editors")]
    public void Whoever_manages_the_server_is_a_manager(bool hasReviewers, bool hasEditors, string roles) =>
        Assert.Equal(Rank.Manager, Settings(hasReviewers, hasEditors).RankOf(Roles(roles), managesServer: true));

    [Theory]
    [InlineData(Deed.Read, Rank.Member)]
    [InlineData(Deed.BringIn, Rank.Member)]
    [InlineData(Deed.Review, Rank.Reviewer)]
    [InlineData(Deed.Cite, Rank.Reviewer)]
    [InlineData(Deed.Export, Rank.Reviewer)]
    [InlineData(Deed.SignOff, Rank.Editor)]
    [InlineData(Deed.HandOut, Rank.Editor)]
    [InlineData(Deed.SetUp, Rank.Manager)]
    [InlineData(Deed.SignOffAlone, Rank.Manager)]
    public void A_deed_is_for_a_rank_and_all_above_it(Deed deed, Rank lowest) =>
        Assert.All(Enum.GetValues<Rank>(), rank => Assert.Equal(rank >= lowest, Of(rank).May(deed)));

    [Fact]
    public void Every_deed_has_its_rank() =>
        Assert.All(Enum.GetValues<Deed>(), deed => Assert.True(Of(Rank.Manager).May(deed)));

    [Theory]
    [InlineData(Deed.Review, "This is for reviewers; ")]
    [InlineData(Deed.SignOff, "This is for editors; ")]
    [InlineData(Deed.SetUp, "This is for people who manage the server; ")]
    public void Whoever_may_not_is_told_who_may(Deed deed, string words) =>
        Assert.StartsWith(words, Of(Rank.Member).Refuse(deed)!.ToString());

    [Fact]
    public void Whoever_may_is_told_nothing() => Assert.Null(Of(Rank.Reviewer).Refuse(Deed.Review));

    private static TeamMember Of(Rank rank) => new(new TeamId(1), Some.Anna, rank);

    private static HashSet<string> Roles(string roles) => [.. roles.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static TeamSettings Settings(bool hasReviewers, bool hasEditors)
    {
        var settings = new TeamSettings(new TeamId(1));
        var wish = new TeamWish
        {
            ReviewerRole = hasReviewers ? "reviewers" : null,
            EditorRole = hasEditors ? "editors" : null,
        };
        Assert.Null(settings.Change(wish, Some.Anna, Some.Noon));
        return settings;
    }
}
