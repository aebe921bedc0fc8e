using ClaimTracker.Evaluation.Reporting;
using ClaimTracker.Language.Syntax;
using ClaimTracker.Training.Conllu;

namespace ClaimTracker.Evaluation.Syntax;

/// <summary>The figures of tagger and parser for the table of everything.</summary>
internal static class SyntaxFigures
{
    public static IEnumerable<Figure> Measure()
    {
        var parser = SyntaxParser.For("en")!;
        var bank = ConlluReader.Read(TreebankFiles.Development(DataFolder.Find("ud_english_ewt")));
        var gold = ScoredText.From(bank);
        yield return new Figure(
            "UPOS / UAS / LAS, EWT dev, gold tokens, predicted tags",
            "95.3 / 87.0 / 84.0",
            "96 / 89 / 86.5",
            Show(SyntaxScore.Of(gold, ScoredText.From(SyntaxEvaluation.OnGoldTokens(bank, parser))))
        );
        var parsed = RawText.Of(bank).SelectMany(text => ParsedText.Of(text, parser));
        yield return new Figure(
            "UPOS / UAS / LAS F1, EWT dev, raw text",
            "LAS 79",
            "LAS 82",
            Show(SyntaxScore.Of(gold, ScoredText.From(parsed)))
        );
    }

    private static string Show(SyntaxScore score) => Shown.Percent(score.Upos.F1, score.Uas.F1, score.Las.F1);
}
