using ClaimTracker.Evaluation;
using ClaimTracker.Evaluation.Claims;
using ClaimTracker.Evaluation.Matching;
using ClaimTracker.Evaluation.Propositions;
using ClaimTracker.Evaluation.Reporting;
using ClaimTracker.Evaluation.Sentences;
using ClaimTracker.Evaluation.Speed;
using ClaimTracker.Evaluation.Syntax;
using ClaimTracker.Evaluation.Worthiness;
using ClaimTracker.Language.Syntax;

try
{
    switch (args)
    {
        case ["all"]:
            FigureTable.Print(Console.Out, Everything.Measure());
            return 0;
        case ["claims"]:
            FigureTable.Print(Console.Out, PropositionFigures.Measure().Concat(ClaimFigures.Measure()));
            return 0;
        case ["sentences"]:
            FigureTable.Print(Console.Out, SentenceFigures.Measure());
            return 0;
        case ["worthiness"]:
            FigureTable.Print(Console.Out, WorthinessFigures.Measure());
            return 0;
        case ["matching"]:
            FigureTable.Print(Console.Out, MatchingFigures.Measure());
            return 0;
        case ["speed"]:
            FigureTable.Print(Console.Out, SpeedFigures.Measure());
            return 0;
        case ["syntax"]:
            SyntaxEvaluation.Run(DataFolder.Find("ud_english_ewt"), null, Console.Out);
            return 0;
        case ["syntax", "--out", var path]:
            SyntaxEvaluation.Run(DataFolder.Find("ud_english_ewt"), path, Console.Out);
            return 0;
        case ["parses", var path]:
            Console.Out.Write(
                ParsePrinter.Print(ParsedText.Sentences(File.ReadAllText(path), SyntaxParser.For("en")!))
            );
            return 0;
        default:
            await Console.Error.WriteLineAsync(
                "The first word must be what to do: all, claims, sentences, worthiness, matching, speed, syntax [--out FILE], or parses FILE"
            );
            return 2;
    }
}
catch (IOException missing) when (missing is DirectoryNotFoundException or FileNotFoundException)
{
    await Console.Error.WriteLineAsync(missing.Message);
    return 2;
}
