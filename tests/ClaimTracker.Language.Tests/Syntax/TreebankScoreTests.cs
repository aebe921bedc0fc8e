using ClaimTracker.Evaluation.Syntax;
using ClaimTracker.Training.Conllu;

namespace ClaimTracker.Language.Tests.Syntax;

/// <summary>The floors of tagging and parsing, on the development part of the English Web Treebank.</summary>
[Slow]
public sealed class TreebankScoreTests
{
    [Fact]
    public void On_the_tokens_of_the_treebank_tags_and_trees_are_good_enough()
    {
        var bank = Development();

        var parsed = SyntaxEvaluation.OnGoldTokens(bank, Parses.English);
        var score = SyntaxScore.Of(ScoredText.From(bank), ScoredText.From(parsed));

        Assert.Equal(1, score.Words.F1);
        Assert.True(score.Upos.F1 > 0.953, $"UPOS {score.Upos}");
        Assert.True(score.Uas.F1 > 0.87, $"UAS {score.Uas}");
        Assert.True(score.Las.F1 > 0.84, $"LAS {score.Las}");
    }

    [Fact]
    public void From_raw_text_tokens_and_trees_are_good_enough()
    {
        var bank = Development();

        var parsed = RawText.Of(bank).SelectMany(text => ParsedText.Of(text, Parses.English));
        var score = SyntaxScore.Of(ScoredText.From(bank), ScoredText.From(parsed));

        Assert.True(score.Tokens.F1 > 0.99, $"tokens {score.Tokens}");
        Assert.True(score.Las.F1 > 0.79, $"LAS {score.Las}");
    }

    [Fact]
    public void The_treebank_against_itself_is_all_right()
    {
        var text = ScoredText.From(Development());

        Assert.Equal(1, SyntaxScore.Of(text, text).Las.F1);
    }

    private static List<ConlluSentence> Development() =>
        ConlluReader.Read(SharedData.Require(Path.Combine("ud_english_ewt", "en_ewt-ud-dev.conllu.gz")));
}
