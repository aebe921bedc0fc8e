using ClaimTracker.Evaluation;
using ClaimTracker.Evaluation.Syntax;

switch (args)
{
    case ["syntax"]:
        SyntaxEvaluation.Run(DataFolder.Find("ud_english_ewt"), null, Console.Out);
        return 0;
    case ["syntax", "--out", var path]:
        SyntaxEvaluation.Run(DataFolder.Find("ud_english_ewt"), path, Console.Out);
        return 0;
    default:
        await Console.Error.WriteLineAsync("The first word must be what to measure: syntax [--out FILE]");
        return 2;
}
