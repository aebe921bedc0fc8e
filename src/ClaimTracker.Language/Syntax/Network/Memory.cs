using ClaimTracker.Language.Syntax.Model;
using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Language.Syntax.Network;

/// <summary>A long short-term memory that reads sentences from both ends (Graves and Schmidhuber 2005).</summary>
internal sealed class Memory(ModelContent content, string name)
{
    private readonly SignedMatrix forward = new(content.Tables[name + ".forward"]);
    private readonly SignedMatrix backward = new(content.Tables[name + ".backward"]);
    private readonly int units = content.Sizes.Memory;

    /// <summary>Turns descriptions of words into the gates' inputs, both directions side by side.</summary>
    public LinearLayer Input { get; } = new(content, name);

    /// <summary>Reads a batch in both directions.</summary>
    /// <param name="gates">The gates' inputs, one row for each row of the batch; used up.</param>
    /// <param name="cells">Room for the cells.</param>
    /// <param name="output">Receives both directions side by side.</param>
    public void Run(SentenceBatch batch, Rows gates, Rows cells, Rows output)
    {
        output.Resize(batch.RowCount, 2 * units);
        cells.Clear(batch.Sentences, units);
        for (var step = 0; step < batch.Steps; step++)
        {
            Step(batch, step, step - 1, gates, 0, cells, output, forward);
        }

        cells.Clear(batch.Sentences, units);
        for (var step = batch.Steps - 1; step >= 0; step--)
        {
            Step(batch, step, step + 1, gates, units, cells, output, backward);
        }
    }

    /// <summary>Takes one step in one direction.</summary>
    /// <param name="start">Where this direction's outputs begin in a row; its gates begin at four times that.</param>
    private void Step(
        SentenceBatch batch,
        int step,
        int last,
        Rows gates,
        int start,
        Rows cells,
        Rows output,
        SignedMatrix weights
    )
    {
        var row = batch.FirstRow(step);
        var going = Math.Min(batch.Active(step), batch.Active(last));
        if (going > 0)
        {
            weights.AddProduct(
                output.All[((batch.FirstRow(last) * output.Width) + start)..],
                output.Width,
                going,
                gates.All[((row * gates.Width) + (LstmCell.Gates * start))..],
                gates.Width
            );
        }

        for (var sentence = 0; sentence < batch.Active(step); sentence++)
        {
            var cell = cells[sentence];
            LstmCell.Step(
                gates[row + sentence].Slice(LstmCell.Gates * start, LstmCell.Gates * units),
                cell,
                cell,
                output[row + sentence].Slice(start, units)
            );
        }
    }
}
