using System.Numerics;
using System.Runtime.InteropServices;
using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Language.Syntax.Network;

/// <summary>One step of a long short-term memory (Hochreiter and Schmidhuber 1997) for one word.</summary>
internal static class LstmCell
{
    /// <summary>Gates of one unit: input, forget, candidate, output.</summary>
    public const int Gates = 4;

    /// <summary>
    /// Bends the four gates in place and writes the new cell and the output. <paramref name="before"/> is empty at the start of a
    /// sentence. The number of units is a multiple of 16.
    /// </summary>
    public static void Step(Span<float> gates, ReadOnlySpan<float> before, Span<float> cell, Span<float> output)
    {
        // Gate after gate, since a processor can bend many numbers at once that do not wait for each other.
        var size = cell.Length;
        Activations.Sigmoid(gates[..(2 * size)]);
        Activations.Tanh(gates.Slice(2 * size, size));
        Activations.Sigmoid(gates.Slice(3 * size, size));
        var inputs = Vectors(gates[..size]);
        var forgets = Vectors(gates.Slice(size, size));
        var candidates = Vectors(gates.Slice(2 * size, size));
        var outputs = Vectors(gates.Slice(3 * size, size));
        var old = MemoryMarshal.Cast<float, Vector<float>>(before);
        var cells = Vectors(cell);
        var results = Vectors(output);
        for (var i = 0; i < cells.Length; i++)
        {
            var kept = old.IsEmpty ? Vector<float>.Zero : forgets[i] * old[i];
            cells[i] = (inputs[i] * candidates[i]) + kept;
            results[i] = outputs[i] * Activations.Tanh(cells[i]);
        }
    }

    private static Span<Vector<float>> Vectors(Span<float> values) => MemoryMarshal.Cast<float, Vector<float>>(values);
}
