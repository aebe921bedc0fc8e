using ClaimTracker.Evaluation;
using ClaimTracker.Evaluation.Syntax;
using ClaimTracker.Language.Syntax;

switch (args)
{
    case ["syntax"]:
        SyntaxEvaluation.Run(DataFolder.Find("ud_english_ewt"), null, Console.Out);
        return 0;
    case ["syntax", "--out", var path]:
        SyntaxEvaluation.Run(DataFolder.Find("ud_english_ewt"), path, Console.Out);
        return 0;
    case ["parses", var path]:
        Console.Out.Write(
            ParsePrinter.Print(
                ParsedText.Sentences(File.ReadAllText(path), SyntaxParser.For("en")!)
            )
        );
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "The first word must be what to do: syntax [--out FILE], or parses FILE"
        );
        return 2;
}
