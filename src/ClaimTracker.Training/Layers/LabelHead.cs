using ClaimTracker.Language.Syntax.Network;
using ClaimTracker.Language.Syntax.Numerics;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Layers;

/// <summary>Names the relation of a word to its head, from the sum of two projections behind those of the arcs.</summary>
internal sealed class LabelHead
{
    private readonly Rows hidden = new();
    private readonly Rows hiddenGradients = new();
    private readonly Dropout dropout = new();

    /// <summary>Scores, then shares, of the relations of each word.</summary>
    public Rows Shares { get; } = new();

    public void Forward(
        NetworkParameters network,
        float[] values,
        SentenceBatch batch,
        Rows projections,
        int[] heads,
        Dice dice,
        float share
    )
    {
        var size = network.Sizes.Label;
        var start = 2 * network.Sizes.Arc;
        hidden.Resize(projections.Count, size);
        for (var step = 0; step < batch.Steps; step++)
        {
            for (var sentence = 0; sentence < batch.Active(step); sentence++)
            {
                var row = batch.Row(sentence, step);
                projections[row].Slice(start, size).CopyTo(hidden[row]);
                var head =
                    heads[row] == 0
                        ? network.LabelRoot.In(values)
                        : projections[batch.Row(sentence, heads[row] - 1)].Slice(start + size, size);
                Vectors.Add(hidden[row], head);
            }
        }

        Activations.Rectify(hidden.All);
        dropout.Roll(dice, batch.Sentences, size, share);
        dropout.Apply(batch, hidden);
        Linear.Forward(network.LabelOut, values, hidden, Shares);
        for (var row = 0; row < Shares.Count; row++)
        {
            Activations.Softmax(Shares[row][..network.Vocabulary.Relations.Count]);
            Shares[row][network.Vocabulary.Relations.Count..].Clear();
        }
    }

    public double Backward(
        NetworkParameters network,
        float[] gradients,
        SentenceBatch batch,
        Targets targets,
        float weight,
        Rows projectionGradients,
        Scratch scratch
    )
    {
        var loss = 0d;
        for (var row = 0; row < Shares.Count; row++)
        {
            loss += CrossEntropy.Turn(Shares[row][..network.Vocabulary.Relations.Count], targets.Relation[row], weight);
        }

        Linear.Backward(network.LabelOut, gradients, hidden, Shares, hiddenGradients, scratch);
        dropout.Apply(batch, hiddenGradients);
        Vectors.Gate(hiddenGradients.All, hidden.All);
        var size = network.Sizes.Label;
        var start = 2 * network.Sizes.Arc;
        for (var step = 0; step < batch.Steps; step++)
        {
            for (var sentence = 0; sentence < batch.Active(step); sentence++)
            {
                var row = batch.Row(sentence, step);
                Vectors.Add(projectionGradients[row].Slice(start, size), hiddenGradients[row]);
                var head =
                    targets.Head[row] == 0
                        ? network.LabelRoot.In(gradients)
                        : projectionGradients[batch.Row(sentence, targets.Head[row] - 1)].Slice(start + size, size);
                Vectors.Add(head, hiddenGradients[row]);
            }
        }

        return loss;
    }
}
