using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Core.Tests.Claims;

/// <summary>Who may use which step, asked of the program's own doors; rights are looked at before the claim is.</summary>
public sealed class StepRightsTests : WorkTests<SqliteEngine>
{
    private static readonly Dictionary<ClaimStep, Deed> Needs = new()
    {
        [ClaimStep.Take] = Deed.Review,
        [ClaimStep.Release] = Deed.Review,
        [ClaimStep.Reword] = Deed.Review,
        [ClaimStep.Dismiss] = Deed.Review,
        [ClaimStep.Reopen] = Deed.Review,
        [ClaimStep.Merge] = Deed.Review,
        [ClaimStep.Assign] = Deed.HandOut,
        [ClaimStep.Split] = Deed.Review,
        [ClaimStep.Cite] = Deed.Cite,
        [ClaimStep.Propose] = Deed.Review,
        [ClaimStep.Agree] = Deed.SignOff,
        // Whoever proposed may take it back; somebody else's takes an editor, once the claim is read.
        [ClaimStep.SendBack] = Deed.Review,
        [ClaimStep.Publish] = Deed.Publish,
        [ClaimStep.Withdraw] = Deed.Publish,
    };

    public static TheoryData<ClaimStep> Steps => [.. Enum.GetValues<ClaimStep>()];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_step_is_for_those_whose_rank_allows_its_deed(ClaimStep step)
    {
        foreach (var rank in Enum.GetValues<Rank>())
        {
            var why = await WhyNotAsync(DoAsync(step, new ClaimWish(Person("Pat", rank), new ClaimNumber(404))));

            Assert.StartsWith(
                rank >= Rights.Needed(Needs[step]) ? "This team has no claim C-404" : "This is for ",
                why
            );
        }
    }

    private Task<ClaimAnswer> DoAsync(ClaimStep step, ClaimWish wish) =>
        step switch
        {
            ClaimStep.Take => Review.TakeAsync(wish, Stop),
            ClaimStep.Release => Review.ReleaseAsync(wish, Stop),
            ClaimStep.Reword => Review.RewordAsync(wish, "", Stop),
            ClaimStep.Dismiss => Review.DismissAsync(wish, "", Stop),
            ClaimStep.Reopen => Review.ReopenAsync(wish, Stop),
            ClaimStep.Merge => Review.MergeAsync(wish, wish.Claim, Stop),
            ClaimStep.Assign => Review.AssignAsync(wish, Mia, Stop),
            ClaimStep.Split => Review.SplitAsync(wish, [], Stop),
            ClaimStep.Cite => Citations.CiteAsync(wish, new Core.Citations.CitationDraft(), Stop),
            ClaimStep.Propose => Verdicts.ProposeAsync(wish, Rating.True, "", Stop),
            ClaimStep.Agree => Verdicts.AgreeAsync(wish, isAlone: false, Stop),
            ClaimStep.SendBack => Verdicts.SendBackAsync(wish, "", Stop),
            ClaimStep.Publish => PublishAsync(wish),
            ClaimStep.Withdraw => Publishing.WithdrawAsync(wish, "", Stop),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A new step needs its line here."),
        };

    private async Task<ClaimAnswer> PublishAsync(ClaimWish wish) =>
        (await Publishing.PublishAsync(wish, PublishingDetails.None, Stop)).Answer;
}
