using System.Text.Json.Nodes;
using ClaimTracker.Evaluation.Claims;
using ClaimTracker.Evaluation.Propositions;
using ClaimTracker.Evaluation.Sentences;
using ClaimTracker.Evaluation.Worthiness;
using ClaimTracker.Language.Splitting;
using ClaimTracker.Language.Tests.Splitting;

namespace ClaimTracker.Language.Tests.Evaluation;

/// <summary>Our measures against the scoring tool, on what the splitter says about the development data.</summary>
[Slow]
public sealed class MeasureAgreementTests
{
    [Theory]
    [InlineData("feverfact", "validation", "feverfact/validation.jsonl.gz")]
    [InlineData("scu", "PyrXSum", "scu_news/PyrXSum/references.txt")]
    public async Task Overlap_of_words_agrees(string task, string split, string file)
    {
        var folder = Path.GetDirectoryName(SharedData.Require(file))!;
        var items = task == "scu" ? PyrXSum.Read(folder) : FeverFact.Read(folder);

        var theirs = await ScoringTool.ScoreAsync(
            items.Select(item => Row(item.Id, ("claims", Texts(item.Text)))),
            ["claims", task, "--split", split, "--data", DataFolderOf(file)]
        );
        var ours = ClaimFigures.Score(items);

        var reference = theirs.GetProperty("reference");
        Agreement.Check(reference, ours.Predicted, "predicted");
        Agreement.Check(reference, ours.Soft.Precision, "soft", "p");
        Agreement.Check(reference, ours.Soft.Recall, "soft", "r");
        Agreement.Check(reference, ours.Soft.F1, "soft", "f");
        Agreement.Check(reference, ours.At70.F1, "at0.7", "f");
        Agreement.Check(reference, ours.At80.F1, "at0.8", "f");
    }

    [Fact]
    public async Task Matching_of_propositions_agrees()
    {
        const string File = "propsegment/propositions.dev.json.gz";
        var items = PropSegment.Read(Path.GetDirectoryName(SharedData.Require(File))!);

        var theirs = await ScoringTool.ScoreAsync(
            items.Select(item => Row(item.Id, ("claims", Spans(item.Text)))),
            ["claims", "propsegment", "--split", "dev", "--data", DataFolderOf(File)]
        );
        var ours = PropositionFigures.Score(items);

        var reference = theirs.GetProperty("reference");
        Agreement.Check(reference, ours.Near.Precision, "jaccard0.8", "p");
        Agreement.Check(reference, ours.Near.Recall, "jaccard0.8", "r");
        Agreement.Check(reference, ours.Near.F1, "jaccard0.8", "f");
        Agreement.Check(reference, ours.Exact.F1, "exact", "f");
    }

    [Fact]
    public async Task Ends_of_sentences_agree_on_the_golden_rules()
    {
        var file = SharedData.Require("golden_rules/golden_rules_en.json");

        await AssertSentencesAgree(GoldenRules.Read(Path.GetDirectoryName(file)!), file, "rules");
    }

    [Fact]
    public async Task Ends_of_sentences_agree_on_the_treebank()
    {
        var file = SharedData.Require("ud_english_ewt/en_ewt-ud-dev.conllu.gz");

        await AssertSentencesAgree(TreebankTexts.Read(Path.GetDirectoryName(file)!), file, "conllu");
    }

    [Fact]
    public async Task Check_worthiness_agrees()
    {
        const string File = "checkthat2024_t1_en/CT24_checkworthy_english_dev.tsv";
        var sentences = CheckThat.Read(Path.GetDirectoryName(SharedData.Require(File))!);

        var theirs = await ScoringTool.ScoreAsync(
            sentences.Select(each => Row(each.Id, ("checkWorthiness", WorthinessFigures.ScoreOf(each.Text)))),
            ["worthiness", "checkthat2024", "--split", "dev", "--data", DataFolderOf(File)]
        );
        var ours = WorthinessFigures.Score(sentences);

        Agreement.Check(theirs.GetProperty("all"), ours.BestF1, "bestF1");
        Agreement.Check(theirs.GetProperty("all"), ours.AveragePrecision, "averagePrecision");
    }

    private static async Task AssertSentencesAgree(List<SentenceItem> items, string file, string kind)
    {
        var theirs = await ScoringTool.ScoreAsync(
            items.Select(item => Row(item.Id, ("sentences", Pairs(Split(item.Text).Sentences)))),
            ["sentences", "--gold", file]
        );
        var ours = SentenceFigures.Score(items);

        Agreement.Check(theirs.GetProperty(kind), ours.Sentences.F1, "sentences", "f");
        Agreement.Check(theirs.GetProperty(kind), ours.TextsRight, "textsExact");
    }

    private static SplitText Split(string text) => ClaimSplitter.Split(text, SplitOptions.Default);

    private static JsonArray Texts(string text) =>
        [.. ClaimFigures.ClaimsOf(text).Select(claim => new JsonObject { ["text"] = claim })];

    private static JsonArray Spans(string text) =>
        [.. Split(text).Claims.Select(claim => new JsonObject { ["spans"] = Pairs(claim.Spans) })];

    private static JsonArray Pairs(IEnumerable<TextSpan> spans) =>
        [.. spans.Select(span => new JsonArray(span.Start, span.End))];

    private static JsonObject Row(string id, (string Name, JsonNode? Value) field) =>
        new() { ["id"] = id, [field.Name] = field.Value };

    /// <summary>The folder that holds all data sets.</summary>
    private static string DataFolderOf(string file)
    {
        var path = SharedData.Require(file);
        return path[..^(file.Length + 1)];
    }
}
