using ClaimTracker.Training.Layers;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Runs;

/// <summary>
/// Trains a network. Every batch is cut into the same two parts, whose gradients are added in the same order however many
/// threads there are, so that data, options and seed decide about every bit of the result.
/// </summary>
internal sealed class Trainer(NetworkParameters network, TrainingOptions options)
{
    private const int Parts = 2;
    private const float LongestGradient = 5f;
    private readonly float[] values = Initialiser.Values(network, options.Seed);
    private readonly Shard[] shards = [new(network), new(network)];
    private readonly Adam adam = new(network.Set.Length);
    private readonly double[] losses = new double[Parts];
    private int steps;

    /// <summary>The values to keep: an average over the last steps.</summary>
    public float[] Average => adam.Average;

    public int TotalSteps { get; set; }

    /// <summary>Goes through the batches once; the mean loss of a word comes back.</summary>
    public double Run(IReadOnlyList<List<TrainingSentence>> batches)
    {
        var (loss, words) = (0d, 0);
        foreach (var batch in batches)
        {
            var count = batch.Sum(sentence => sentence.Length);
            loss += Step(batch, count);
            words += count;
        }

        return loss / words;
    }

    private double Step(List<TrainingSentence> batch, int words)
    {
        InParallel(part =>
        {
            for (var i = part; i < network.Weights.Count; i += Parts)
            {
                network.Weights[i].Refresh(values);
            }
        });
        InParallel(part => losses[part] = RunPart(part, [.. batch.Where((_, i) => i % Parts == part)], 1f / words));
        var rate = Schedule.Rate(options, steps, TotalSteps);
        steps++;
        adam.NextStep();
        var squares = new double[Parts];
        InParallel(part => squares[part] = Merge(part));
        var length = Math.Sqrt(squares[0] + squares[1]);
        var scale = length > LongestGradient ? (float)(LongestGradient / length) : 1f;
        var decay = Math.Min(0.998f, steps / (steps + 10f));
        InParallel(part =>
        {
            var (start, end) = Half(part);
            adam.Update(values, shards[0].Gradients, start, end, rate, scale, decay);
        });
        return losses[0] + losses[1];
    }

    private double RunPart(int part, List<TrainingSentence> sentences, float weight)
    {
        if (sentences.Count == 0)
        {
            return 0;
        }

        var dice = Dice.For(options.Seed, 3, (ulong)((steps * Parts) + part));
        var shard = shards[part];
        shard.Forward(
            values,
            sentences,
            (sentence, word) =>
                dice.Share() < options.WordDropout / (options.WordDropout + sentence.Counts[word])
                    ? 0
                    : sentence.Features[word].Word,
            options.Dropouts,
            dice
        );
        var targets = Answers.Of(shard.Batch, sentences);
        shard.Label(values, targets.Head, dice, options.Dropouts.Hidden);
        return shard.Backward(values, sentences, targets, weight, options.TagWeight);
    }

    /// <summary>Adds the second part's gradients to the first one's, in one half of the numbers; their squared length comes back.</summary>
    private double Merge(int part)
    {
        var (start, end) = Half(part);
        var sum = shards[0].Gradients.AsSpan(start, end - start);
        var other = shards[1].Gradients.AsSpan(start, end - start);
        Vectors.Add(sum, other);
        other.Clear();
        var squares = 0d;
        for (var at = 0; at < sum.Length; at += 4096)
        {
            var chunk = sum.Slice(at, Math.Min(4096, sum.Length - at));
            squares += StripedSum.Dot(chunk, chunk);
        }

        return squares;
    }

    private (int Start, int End) Half(int part)
    {
        var middle = network.Set.Length / 2 / 4096 * 4096;
        return part == 0 ? (0, middle) : (middle, network.Set.Length);
    }

    private static void InParallel(Action<int> work) => Parallel.For(0, Parts, work);
}
