using ClaimTracker.Language.Syntax.Network;
using ClaimTracker.Language.Syntax.Numerics;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Layers;

/// <summary>One direction of a memory. Its gates lie in its half of the common table of gates.</summary>
internal sealed class MemoryDirection(bool forward)
{
    private readonly Rows cells = new();
    private readonly Rows before = new();
    private readonly Rows cellGradients = new();
    private readonly Rows outputGradients = new();
    private readonly Dropout recurrent = new();

    public void Roll(Dice dice, int sentences, int units, float share) => recurrent.Roll(dice, sentences, units, share);

    public void Forward(Weight weight, SentenceBatch batch, Rows gates, Rows output)
    {
        var units = weight.Table.Rows;
        var gateStart = forward ? 0 : LstmCell.Gates * units;
        var outputStart = forward ? 0 : units;
        cells.Resize(batch.RowCount, units);
        before.Clear(batch.RowCount, units);
        for (var i = 0; i < batch.Steps; i++)
        {
            var step = forward ? i : batch.Steps - 1 - i;
            var last = forward ? step - 1 : step + 1;
            var going = Math.Min(batch.Active(step), batch.Active(last));
            var row = batch.FirstRow(step);
            for (var sentence = 0; sentence < going; sentence++)
            {
                var memory = before[row + sentence];
                output[batch.Row(sentence, last)].Slice(outputStart, units).CopyTo(memory);
                recurrent.Apply(sentence, memory);
            }

            weight.Forward.AddProduct(
                before.Range(row, going),
                units,
                going,
                gates.All[((row * gates.Width) + gateStart)..],
                gates.Width
            );
            for (var sentence = 0; sentence < batch.Active(step); sentence++)
            {
                LstmCell.Step(
                    gates[row + sentence].Slice(gateStart, LstmCell.Gates * units),
                    sentence < going ? cells[batch.Row(sentence, last)] : [],
                    cells[row + sentence],
                    output[row + sentence].Slice(outputStart, units)
                );
            }
        }
    }

    public void Backward(
        Weight weight,
        float[] gradients,
        SentenceBatch batch,
        Rows gates,
        Rows gateGradients,
        Rows outputGradient,
        Scratch scratch
    )
    {
        var units = weight.Table.Rows;
        var gateStart = forward ? 0 : LstmCell.Gates * units;
        var outputStart = forward ? 0 : units;
        cellGradients.Clear(batch.Sentences, units);
        outputGradients.Clear(batch.Sentences, units);
        for (var i = 0; i < batch.Steps; i++)
        {
            var step = forward ? batch.Steps - 1 - i : i;
            var last = forward ? step - 1 : step + 1;
            var going = Math.Min(batch.Active(step), batch.Active(last));
            var row = batch.FirstRow(step);
            for (var sentence = 0; sentence < batch.Active(step); sentence++)
            {
                var gradient = outputGradients[sentence];
                Vectors.Add(gradient, outputGradient[row + sentence].Slice(outputStart, units));
                LstmGradient.Step(
                    gates[row + sentence].Slice(gateStart, LstmCell.Gates * units),
                    sentence < going ? cells[batch.Row(sentence, last)] : [],
                    cells[row + sentence],
                    gradient,
                    cellGradients[sentence],
                    gateGradients[row + sentence].Slice(gateStart, LstmCell.Gates * units)
                );
                gradient.Clear();
            }

            weight.Back.AddProduct(
                gateGradients.All[((row * gateGradients.Width) + gateStart)..],
                gateGradients.Width,
                going,
                outputGradients.All,
                units
            );
            for (var sentence = 0; sentence < going; sentence++)
            {
                recurrent.Apply(sentence, outputGradients[sentence]);
            }
        }

        scratch.AddTransposedProduct(
            before.All,
            units,
            units,
            gateGradients.All[gateStart..],
            gateGradients.Width,
            LstmCell.Gates * units,
            batch.RowCount,
            weight.Table.In(gradients)
        );
    }
}
