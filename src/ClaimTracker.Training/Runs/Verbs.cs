using System.Globalization;
using ClaimTracker.Language.Syntax;
using ClaimTracker.Language.Syntax.Model;
using ClaimTracker.Training.Checks;
using ClaimTracker.Training.Conllu;

namespace ClaimTracker.Training.Runs;

/// <summary>What the program can be told to do.</summary>
internal static class Verbs
{
    private const double LargestDifference = 0.03;

    public static int Train(CommandLine line, TextWriter log)
    {
        var options = Options(line);
        new TrainingRun(Sizes(line), options, log).Run(line.Required("data"), line.Required("out"));
        return 0;
    }

    public static int Export(CommandLine line, TextWriter log)
    {
        new TrainingRun(Sizes(line), Options(line), log).Export(
            line.Required("data"),
            line.Required("checkpoint"),
            line.Required("out")
        );
        return 0;
    }

    public static int Evaluate(CommandLine line, TextWriter log)
    {
        var dev = ConlluReader.Read(TreebankFiles.Development(line.Required("data")));
        using var file = line.Optional("model") is { } path ? File.OpenRead(path) : ShippedModel.Open("English");
        log.WriteLine(GoldTokenScore.Of(new TreeParser(ModelFile.Read(file)), dev));
        return 0;
    }

    public static int SelfCheck(TextWriter log)
    {
        var worst = 0d;
        foreach (var (table, difference) in GradientCheck.Run())
        {
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table}: {difference:F4}"));
            worst = Math.Max(worst, difference);
        }

        return worst < LargestDifference ? 0 : 1;
    }

    public static int Unknown(TextWriter log, string usage)
    {
        log.WriteLine("The first word must be one of these:");
        log.WriteLine(usage);
        return 2;
    }

    private static NetworkSizes Sizes(CommandLine line)
    {
        var sizes = new NetworkSizes();
        return sizes with
        {
            Memory = line.Number("memory", sizes.Memory),
            Spelling = line.Number("spelling", sizes.Spelling),
            Word = line.Number("word", sizes.Word),
        };
    }

    private static TrainingOptions Options(CommandLine line)
    {
        var options = new TrainingOptions();
        return options with
        {
            Seed = (ulong)line.Number("seed", (int)options.Seed),
            Epochs = line.Number("epochs", options.Epochs),
            BatchWords = line.Number("batch", options.BatchWords),
            LearningRate = line.Share("rate", options.LearningRate),
            TagWeight = line.Share("tag-weight", options.TagWeight),
            WordDropout = line.Share("word-dropout", options.WordDropout),
            Dropouts = new Dropouts(
                line.Share("input-dropout", options.Dropouts.Input),
                line.Share("memory-dropout", options.Dropouts.Memory),
                line.Share("recurrent-dropout", options.Dropouts.Recurrent),
                line.Share("hidden-dropout", options.Dropouts.Hidden)
            ),
        };
    }
}
