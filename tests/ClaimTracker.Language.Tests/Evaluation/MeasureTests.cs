using ClaimTracker.Evaluation;
using ClaimTracker.Evaluation.Claims;
using ClaimTracker.Evaluation.Propositions;
using ClaimTracker.Evaluation.Worthiness;

namespace ClaimTracker.Language.Tests.Evaluation;

/// <summary>The measures on examples that can be worked out by hand.</summary>
public sealed class MeasureTests
{
    [Fact]
    public void Words_count_as_often_as_they_are_there_and_case_does_not_count()
    {
        Assert.Equal(2 * 2 / 5.0, new WordBag("Taxes fell.").Similarity(new WordBag("taxes fell, fell")));
        Assert.Equal(0, new WordBag("").Similarity(new WordBag("")));
    }

    [Fact]
    public void A_combining_accent_ends_a_word_and_a_fraction_is_one()
    {
        Assert.Equal(1, new WordBag("cafe\u0301").Similarity(new WordBag("cafe")));
        Assert.Equal(1, new WordBag("½ a_b").Similarity(new WordBag("½, a_b")));
    }

    [Fact]
    public void The_most_similar_pair_goes_first_even_when_another_choice_would_give_more_pairs()
    {
        double[][] table =
        [
            [1.0, 0.9],
            [0.9, 0.1],
        ];

        Assert.Equal(1, ClosestPairs.Count(table, 0.7));
    }

    [Fact]
    public void The_largest_matching_takes_the_choice_that_gives_more_pairs()
    {
        Assert.Equal(
            2,
            LargestMatching.SizeOf([
                [0, 1],
                [0],
            ])
        );
    }

    [Fact]
    public void A_text_without_claims_counts_for_recall_only()
    {
        var overlap = new LexicalOverlap();
        overlap.Add(["Taxes fell."], []);
        overlap.Add(["Rents rose."], ["Rents rose."]);

        Assert.Equal(1, overlap.Score.Soft.Precision);
        Assert.Equal(0.5, overlap.Score.Soft.Recall);
    }

    [Fact]
    public void Equal_scores_are_one_step_in_whatever_order_they_come()
    {
        var score = WorthinessScore.Of([(0.5, false), (0.5, true)]);

        Assert.Equal(score, WorthinessScore.Of([(0.5, true), (0.5, false)]));
        Assert.Equal(0.5, score.AveragePrecision);
        Assert.Equal(2 / 3.0, score.BestF1);
    }

    [Fact]
    public void A_quoted_field_holds_tabs_and_doubled_quotes()
    {
        var row = Assert.Single(TabSeparated.Read("1\t\"a \"\"b\"\"\tc\"\tYes\r\n"));

        Assert.Equal(["1", "a \"b\"\tc", "Yes"], row);
    }
}
