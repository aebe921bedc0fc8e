using ClaimTracker.Training;
using ClaimTracker.Training.Runs;

const string Usage = """
    train --data FOLDER --out FILE [--epochs N] [--seed N]   trains on the English Web Treebank
    export --data FOLDER --checkpoint FILE --out FILE        makes a model of a checkpoint
    evaluate --data FOLDER [--model FILE]                    tags, heads and labels on the development part
    selfcheck                                                compares gradients with the loss
    """;

try
{
    var line = new CommandLine(args);
    return line.Verb switch
    {
        "train" => Verbs.Train(line, Console.Out),
        "export" => Verbs.Export(line, Console.Out),
        "evaluate" => Verbs.Evaluate(line, Console.Out),
        "selfcheck" => Verbs.SelfCheck(Console.Out),
        _ => Verbs.Unknown(Console.Error, Usage),
    };
}
catch (ArgumentException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}
