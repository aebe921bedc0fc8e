using ClaimTracker.Language.Splitting;
using ClaimTracker.Language.Tests.Splitting;

namespace ClaimTracker.Language.Tests.Worthiness;

public sealed class CheckWorthinessTests
{
    [Fact]
    public void Scores_agree_with_the_labelled_sentences()
    {
        var scored = LabelledSentences.Scored;

        var hits = scored.Count(sentence => sentence.IsWorthy && sentence.Score >= 0.5);
        var precision = (double)hits / scored.Count(sentence => sentence.Score >= 0.5);
        var recall = (double)hits / scored.Count(sentence => sentence.IsWorthy);

        Assert.True(scored.Count >= 120);
        Assert.True(precision >= 0.9, $"precision {precision:0.00}");
        Assert.True(recall >= 0.8, $"recall {recall:0.00}");
    }

    [Theory]
    [InlineData("Unemployment fell to 4 percent in 2021.", "The evening was long and warm.")]
    [InlineData("The minister closed three hospitals.", "The minister is a wonderful person.")]
    [InlineData("The navy controls the strait.", "From the ashes of defeat sprang the flame of hope.")]
    [InlineData("The council cut the budget by 2 million euros.", "We will cut the budget.")]
    public void What_can_be_checked_ranks_above_what_cannot(string checkable, string other) =>
        Assert.True(LabelledSentences.ScoreOf(checkable) > LabelledSentences.ScoreOf(other));

    [Fact]
    public void Reasons_add_up_to_the_score_and_the_strongest_comes_first()
    {
        var claim = Assert.Single(
            ClaimSplitter.Split("The ministry spent 40 million dollars in May.", SplitOptions.Default).Claims
        );
        var weights = claim.CheckWorthiness.Reasons.Select(reason => Math.Abs(reason.Weight)).ToList();

        Assert.Equal("figure", claim.CheckWorthiness.Reasons[0].Name);
        Assert.Equal(weights.OrderDescending(), weights);
        Assert.Equal(Math.Round(claim.CheckWorthiness.Score, 2), claim.CheckWorthiness.Score);
    }
}
