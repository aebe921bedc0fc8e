using System.Globalization;
using ClaimTracker.Training.Layers;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Runs;

/// <summary>Shares of right tags, heads, and heads with relation: a quick look while training, without a search for trees.</summary>
internal sealed record DevelopmentScore(double Upos, double Xpos, double Heads, double Labelled)
{
    private const int BatchSize = 32;

    public static DevelopmentScore Of(
        NetworkParameters network,
        float[] values,
        IReadOnlyList<TrainingSentence> sentences
    )
    {
        foreach (var weight in network.Weights)
        {
            weight.Refresh(values);
        }

        var parts = sentences.OrderByDescending(sentence => sentence.Length).Chunk(BatchSize).Index().ToList();
        var hits = new int[2][];
        Parallel.For(
            0,
            2,
            part =>
            {
                var (shard, sums) = (new Shard(network), new int[4]);
                foreach (var (_, chunk) in parts.Where(chunk => chunk.Index % 2 == part))
                {
                    Add(network, values, shard, chunk, sums);
                }

                hits[part] = sums;
            }
        );
        double Share(int what) => 100d * (hits[0][what] + hits[1][what]) / sentences.Sum(sentence => sentence.Length);
        return new DevelopmentScore(Share(0), Share(1), Share(2), Share(3));
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"UPOS {Upos:F2}, XPOS {Xpos:F2}, UAS {Heads:F2}, LAS {Labelled:F2}"
        );

    private static void Add(
        NetworkParameters network,
        float[] values,
        Shard shard,
        TrainingSentence[] chunk,
        int[] sums
    )
    {
        var dice = new Dice(0);
        shard.Forward(values, chunk, (sentence, word) => sentence.Features[word].Word, Dropouts.None, dice);
        var heads = new int[shard.Batch.RowCount];
        for (var sentence = 0; sentence < chunk.Length; sentence++)
        {
            var scores = new float[chunk[sentence].Length + 1];
            for (var word = 0; word < chunk[sentence].Length; word++)
            {
                shard.ScoreHeads(values, sentence, word, scores);
                heads[shard.Batch.Row(sentence, word)] = Best(scores);
            }
        }

        shard.Label(values, heads, dice, 0);
        var targets = Answers.Of(shard.Batch, chunk);
        var coarse = network.Vocabulary.Upos.Count;
        for (var row = 0; row < heads.Length; row++)
        {
            var tags = shard.TagShares[row];
            sums[0] += Best(tags[..coarse]) == targets.Upos[row] ? 1 : 0;
            sums[1] += Best(tags.Slice(coarse, network.Vocabulary.Xpos.Count)) == targets.Xpos[row] ? 1 : 0;
            var attached = heads[row] == targets.Head[row];
            sums[2] += attached ? 1 : 0;
            sums[3] += attached && Same(network, Best(shard.LabelShares[row]), targets.Relation[row]) ? 1 : 0;
        }
    }

    private static bool Same(NetworkParameters network, int left, int right) =>
        Coarse(network, left).SequenceEqual(Coarse(network, right));

    private static ReadOnlySpan<char> Coarse(NetworkParameters network, int relation)
    {
        var name = network.Vocabulary.Relations[relation];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? name : name.AsSpan(0, colon);
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
