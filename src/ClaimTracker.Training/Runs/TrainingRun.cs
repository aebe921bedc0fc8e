using System.Diagnostics;
using System.Globalization;
using ClaimTracker.Language.Syntax;
using ClaimTracker.Training.Conllu;
using ClaimTracker.Training.Lemmas;
using ClaimTracker.Training.Output;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Runs;

/// <summary>A whole run: read, train, look at the development part after each epoch, keep the best values, write the model.</summary>
internal sealed class TrainingRun(NetworkSizes sizes, TrainingOptions options, TextWriter log)
{
    public void Run(string folder, string output)
    {
        var bank = ConlluReader.Read(TreebankFiles.Train(folder));
        var treebank = Treebank.From(bank, sizes);
        var network = new NetworkParameters(sizes, treebank.Vocabulary);
        var dev = ConlluReader.Read(TreebankFiles.Development(folder)).ConvertAll(sentence => treebank.Read(sentence));
        var views = new TrainingViews(bank, treebank, options);
        var trainer = new Trainer(network, options);
        var watch = Stopwatch.StartNew();
        var (best, bestValues) = (0d, network.Set.NewBuffer());
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            var dice = Dice.For(options.Seed, 2, (ulong)epoch);
            var batches = BatchPlan.Plan(views.Show(dice), options.BatchWords, dice);
            trainer.TotalSteps = options.Epochs * batches.Count;
            var loss = trainer.Run(batches);
            var score = DevelopmentScore.Of(network, trainer.Average, dev);
            log.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"epoch {epoch + 1}: loss {loss:F4}, {score}, {watch.Elapsed.TotalSeconds:F0} s"
                )
            );
            log.Flush();
            if (score.Labelled > best)
            {
                best = score.Labelled;
                trainer.Average.CopyTo(bestValues, 0);
                Checkpoint.Write(output + ".checkpoint", bestValues);
            }
        }

        ModelWriter.Write(output, ModelWriter.Content(network, bestValues, LemmaLearner.Learn(bank)));
        File.Delete(output + ".checkpoint");
    }

    /// <summary>Makes a model of a checkpoint that a run with the same sizes left.</summary>
    public void Export(string folder, string checkpoint, string output)
    {
        var bank = ConlluReader.Read(TreebankFiles.Train(folder));
        var network = new NetworkParameters(sizes, Treebank.From(bank, sizes).Vocabulary);
        var values = Checkpoint.Read(checkpoint, network);
        ModelWriter.Write(output, ModelWriter.Content(network, values, LemmaLearner.Learn(bank)));
        log.WriteLine($"{output} has {new FileInfo(output).Length} bytes.");
    }
}
