using System.Text.Json;
using ClaimTracker.Evaluation.Metrics;
using ClaimTracker.Evaluation.Syntax;
using ClaimTracker.Language.Tests.Evaluation;
using ClaimTracker.Training.Conllu;

namespace ClaimTracker.Language.Tests.Syntax;

/// <summary>Our figures against those of the scoring tool that lies beside the shared data.</summary>
[Slow]
public sealed class ScoreAgreementTests
{
    [Fact]
    public async Task Our_measures_agree_with_the_scoring_tool_to_three_decimals()
    {
        var gold = SharedData.Require(Path.Combine("ud_english_ewt", "en_ewt-ud-dev.conllu.gz"));
        var bank = ConlluReader.Read(gold);
        var parsed = RawText.Of(bank).SelectMany(text => ParsedText.Of(text, Parses.English)).ToList();
        var ours = SyntaxScore.Of(ScoredText.From(bank), ScoredText.From(parsed));
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".conllu");
        await using (var writer = new StreamWriter(path))
        {
            ConlluWriter.Write(writer, parsed);
        }

        var results = await ScoringTool.RunAsync("conllu", "--gold", gold, "--pred", path);
        var theirs = results.GetProperty("all");
        File.Delete(path);

        AssertAgrees(theirs, "tokens", ours.Tokens);
        AssertAgrees(theirs, "sentences", ours.Sentences);
        AssertAgrees(theirs, "words", ours.Words);
        AssertAgrees(theirs, "upos", ours.Upos);
        AssertAgrees(theirs, "uas", ours.Uas);
        AssertAgrees(theirs, "las", ours.Las);
    }

    private static void AssertAgrees(JsonElement theirs, string name, Fraction ours) =>
        Assert.Equal(theirs.GetProperty(name).GetProperty("hits").GetInt32(), ours.Hits);
}
