using System.Numerics;
using System.Runtime.InteropServices;
using ClaimTracker.Language.Syntax.Network;
using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Training.Layers;

/// <summary>The way back through <see cref="LstmCell"/>.</summary>
internal static class LstmGradient
{
    /// <summary>Goes back through one step for one word.</summary>
    /// <param name="gates">The gates as the way forward left them.</param>
    /// <param name="before">The cell before; empty at the start.</param>
    /// <param name="cellGradient">Gradient of the new cell; becomes the gradient of the cell before.</param>
    public static void Step(
        Span<float> gates,
        Span<float> before,
        Span<float> cell,
        Span<float> outputGradient,
        Span<float> cellGradient,
        Span<float> gateGradients
    )
    {
        var size = cell.Length;
        var old = Vectors(before);
        var cells = Vectors(cell);
        var toCell = Vectors(cellGradient);
        var toOutput = Vectors(outputGradient);
        var one = Vector<float>.One;
        var gate = Vectors(gates);
        var toGate = Vectors(gateGradients);
        var width = size / Vector<float>.Count;
        for (var i = 0; i < width; i++)
        {
            var (input, forget) = (gate[i], gate[i + width]);
            var (candidate, output) = (gate[i + (2 * width)], gate[i + (3 * width)]);
            var bent = Activations.Tanh(cells[i]);
            var gradient = toOutput[i];
            var sum = toCell[i] + (gradient * output * (one - (bent * bent)));
            var last = old.IsEmpty ? Vector<float>.Zero : old[i];
            toGate[i] = sum * candidate * input * (one - input);
            toGate[i + width] = sum * last * forget * (one - forget);
            toGate[i + (2 * width)] = sum * input * (one - (candidate * candidate));
            toGate[i + (3 * width)] = gradient * bent * output * (one - output);
            toCell[i] = old.IsEmpty ? Vector<float>.Zero : sum * forget;
        }
    }

    private static Span<Vector<float>> Vectors(Span<float> values) => MemoryMarshal.Cast<float, Vector<float>>(values);
}
