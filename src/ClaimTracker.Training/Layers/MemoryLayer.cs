using ClaimTracker.Language.Syntax.Network;
using ClaimTracker.Language.Syntax.Numerics;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Layers;

/// <summary>A long short-term memory in both directions over a batch of sentences, and the way back through it.</summary>
internal sealed class MemoryLayer
{
    private readonly Rows gates = new();
    private readonly Rows gateGradients = new();
    private readonly MemoryDirection forward = new(true);
    private readonly MemoryDirection backward = new(false);

    /// <summary>Outputs of both directions side by side.</summary>
    public Rows Output { get; } = new();

    public void Forward(
        MemoryParameters layer,
        float[] values,
        SentenceBatch batch,
        Rows input,
        Dice dice,
        float recurrentDropout
    )
    {
        Linear.Forward(layer.Input, values, input, gates);
        var units = layer.Forward.Table.Rows;
        Output.Resize(batch.RowCount, 2 * units);
        forward.Roll(dice, batch.Sentences, units, recurrentDropout);
        backward.Roll(dice, batch.Sentences, units, recurrentDropout);
        forward.Forward(layer.Forward, batch, gates, Output);
        backward.Forward(layer.Backward, batch, gates, Output);
    }

    public void Backward(
        MemoryParameters layer,
        float[] gradients,
        SentenceBatch batch,
        Rows input,
        Rows outputGradient,
        Rows? inputGradient,
        Scratch scratch
    )
    {
        gateGradients.Resize(gates.Count, gates.Width);
        forward.Backward(layer.Forward, gradients, batch, gates, gateGradients, outputGradient, scratch);
        backward.Backward(layer.Backward, gradients, batch, gates, gateGradients, outputGradient, scratch);
        Linear.Backward(layer.Input, gradients, input, gateGradients, inputGradient, scratch);
    }
}
