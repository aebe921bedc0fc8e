using ClaimTracker.Language.Syntax;
using ClaimTracker.Training.Conllu;
using ClaimTracker.Training.Layers;
using ClaimTracker.Training.Parameters;
using ClaimTracker.Training.Runs;

namespace ClaimTracker.Training.Checks;

/// <summary>Compares gradients with what the loss really does when a number is moved a little.</summary>
internal static class GradientCheck
{
    private const int SamplesPerTable = 9;
    private const float Move = 4e-3f;

    private const string Example = """
        1	The	the	DET	DT	_	3	det	_	_
        2	old	old	ADJ	JJ	_	3	amod	_	_
        3	dog	dog	NOUN	NN	_	4	nsubj	_	_
        4	barked	bark	VERB	VBD	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_

        1	Dogs	dog	NOUN	NNS	_	2	nsubj	_	_
        2	bark	bark	VERB	VBP	_	0	root	_	_


        """;

    /// <summary>
    /// For each table the middle one of the differences between the two gradients, as a share of the true one. Single ones mean
    /// nothing: a rectifier has no gradient where it bends.
    /// </summary>
    public static Dictionary<string, double> Run()
    {
        var bank = ConlluReader.Read(new StringReader(Example));
        var sizes = new NetworkSizes
        {
            Word = 32,
            Affix = 16,
            AffixRows = 64,
            ShapeRows = 16,
            Letter = 32,
            Spelling = 32,
            Memory = 32,
            TagHidden = 32,
            Arc = 32,
            Label = 32,
        };
        var treebank = Treebank.From([.. bank, .. bank, .. bank], sizes);
        var network = new NetworkParameters(sizes, treebank.Vocabulary);
        List<TrainingSentence> sentences = [.. bank.Select(sentence => treebank.Read(sentence))];
        var values = Values(network);
        var shard = new Shard(network);
        Loss(network, shard, values, sentences);
        var gradients = shard.Gradients.ToArray();
        return network.Set.All.ToDictionary(
            table => table.Name,
            table => Difference(network, shard, values, sentences, table, gradients),
            StringComparer.Ordinal
        );
    }

    /// <summary>Biases that are not zero, so that few rectifiers stand where they bend.</summary>
    private static float[] Values(NetworkParameters network)
    {
        var values = Initialiser.Values(network, 7);
        var dice = new Dice(7);
        foreach (var table in network.Set.All.Where(table => table.Name.EndsWith(".bias", StringComparison.Ordinal)))
        {
            foreach (ref var value in table.In(values))
            {
                value = dice.Share() - 0.5f;
            }
        }

        return values;
    }

    private static double Difference(
        NetworkParameters network,
        Shard shard,
        float[] values,
        List<TrainingSentence> sentences,
        Parameter table,
        float[] gradients
    )
    {
        var differences = new List<double>();
        // The steepest numbers: the others drown in rounding.
        var steepest = Enumerable
            .Range(table.Offset, table.Length)
            .OrderByDescending(i => Math.Abs(gradients[i]))
            .Take(SamplesPerTable);
        foreach (var at in steepest)
        {
            var value = values[at];
            values[at] = value + Move;
            var up = Loss(network, shard, values, sentences);
            values[at] = value - Move;
            var down = Loss(network, shard, values, sentences);
            values[at] = value;
            var slope = (up - down) / (2 * Move);
            differences.Add(Math.Abs(slope - gradients[at]) / Math.Max(0.02, Math.Abs(slope)));
        }

        differences.Sort();
        return differences[differences.Count / 2];
    }

    private static double Loss(NetworkParameters network, Shard shard, float[] values, List<TrainingSentence> sentences)
    {
        foreach (var weight in network.Weights)
        {
            weight.Refresh(values);
        }

        var dice = new Dice(0);
        shard.Gradients.AsSpan().Clear();
        shard.Forward(values, sentences, (sentence, word) => sentence.Features[word].Word, Dropouts.None, dice);
        var targets = Answers.Of(shard.Batch, sentences);
        shard.Label(values, targets.Head, dice, 0);
        return shard.Backward(values, sentences, targets, 1f, 0.5f);
    }
}
