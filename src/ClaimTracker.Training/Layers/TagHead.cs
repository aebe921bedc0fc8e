using ClaimTracker.Language.Syntax.Network;
using ClaimTracker.Language.Syntax.Numerics;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Layers;

/// <summary>Guesses both tags of each word from the output of a memory.</summary>
internal sealed class TagHead(TagParameters layers)
{
    private readonly Rows hidden = new();
    private readonly Rows hiddenGradients = new();
    private readonly Rows scoreGradients = new();
    private readonly Dropout dropout = new();

    /// <summary>Shares of the coarse tags, then of the fine ones.</summary>
    public Rows Shares { get; } = new();

    public void Forward(
        NetworkParameters network,
        float[] values,
        SentenceBatch batch,
        Rows input,
        Dice dice,
        float share
    )
    {
        Linear.Forward(layers.Hidden, values, input, hidden);
        Activations.Rectify(hidden.All);
        dropout.Roll(dice, batch.Sentences, hidden.Width, share);
        dropout.Apply(batch, hidden);
        Linear.Forward(layers.Out, values, hidden, Shares);
        var coarse = network.Vocabulary.Upos.Count;
        var fine = network.Vocabulary.Xpos.Count;
        for (var row = 0; row < Shares.Count; row++)
        {
            var scores = Shares[row];
            Activations.Softmax(scores[..coarse]);
            Activations.Softmax(scores.Slice(coarse, fine));
            scores[(coarse + fine)..].Clear();
        }
    }

    /// <summary>Gradients of the shares from where they are used; to be filled before the way back.</summary>
    public Rows ShareGradients => scoreGradients;

    /// <summary>The way back; the loss before weighing comes back.</summary>
    public double Backward(
        NetworkParameters network,
        float[] gradients,
        SentenceBatch batch,
        Rows input,
        Targets targets,
        float weight,
        Rows inputGradient,
        Scratch scratch
    )
    {
        var coarse = network.Vocabulary.Upos.Count;
        var fine = network.Vocabulary.Xpos.Count;
        var loss = 0d;
        for (var row = 0; row < Shares.Count; row++)
        {
            var shares = Shares[row];
            var gradient = scoreGradients[row];
            loss += CrossEntropy.AddThrough(shares[..coarse], gradient[..coarse], targets.Upos[row], weight);
            loss += CrossEntropy.AddThrough(
                shares.Slice(coarse, fine),
                gradient.Slice(coarse, fine),
                targets.Xpos[row],
                weight
            );
            gradient[(coarse + fine)..].Clear();
        }

        Linear.Backward(layers.Out, gradients, hidden, scoreGradients, hiddenGradients, scratch);
        dropout.Apply(batch, hiddenGradients);
        Vectors.Gate(hiddenGradients.All, hidden.All);
        Linear.Backward(layers.Hidden, gradients, input, hiddenGradients, inputGradient, scratch);
        return loss;
    }
}
