using ClaimTracker.Language.Syntax.Network;
using ClaimTracker.Language.Syntax.Numerics;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Layers;

/// <summary>Switches units off for a whole sentence, and makes up for it in the others (Gal and Ghahramani 2016).</summary>
internal sealed class Dropout
{
    private readonly Rows masks = new();
    private bool on;

    /// <summary>Rolls a mask for each sentence; a share of 0 leaves everything on.</summary>
    public void Roll(Dice dice, int sentences, int width, float share)
    {
        on = share > 0;
        if (!on)
        {
            return;
        }

        var kept = 1 / (1 - share);
        masks.Resize(sentences, width);
        foreach (ref var factor in masks.All)
        {
            factor = dice.Share() < share ? 0f : kept;
        }
    }

    /// <summary>Masks values on the way forward, or gradients on the way back.</summary>
    public void Apply(SentenceBatch batch, Rows rows)
    {
        if (!on)
        {
            return;
        }

        for (var step = 0; step < batch.Steps; step++)
        {
            for (var sentence = 0; sentence < batch.Active(step); sentence++)
            {
                Vectors.Multiply(rows[batch.Row(sentence, step)][..masks.Width], masks[sentence]);
            }
        }
    }

    /// <summary>Masks one row of one sentence.</summary>
    public void Apply(int sentence, Span<float> row)
    {
        if (on)
        {
            Vectors.Multiply(row, masks[sentence]);
        }
    }
}
