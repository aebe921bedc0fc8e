using System.Numerics;
using System.Runtime.InteropServices;

namespace ClaimTracker.Training.Runs;

/// <summary>The optimiser of Kingma and Ba (2015), and the running average of the values that is kept in the end.</summary>
internal sealed class Adam(int length)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.98f;
    private const float Tiny = 1e-8f;
    private readonly float[] first = new float[length];
    private readonly float[] second = new float[length];
    private float firstLeft = 1;
    private float secondLeft = 1;

    /// <summary>The running average of the values.</summary>
    public float[] Average { get; } = new float[length];

    public void NextStep()
    {
        firstLeft *= FirstDecay;
        secondLeft *= SecondDecay;
    }

    /// <summary>Changes the values from <paramref name="start"/> up to <paramref name="end"/>; gradients come out as zero.</summary>
    /// <param name="left">Gradients of the first part of the batch, which hold the sum.</param>
    /// <param name="averageDecay">The share of the old average that stays.</param>
    public void Update(float[] values, float[] left, int start, int end, float rate, float scale, float averageDecay)
    {
        var step = rate / (1 - firstLeft);
        var correction = 1 / (1 - secondLeft);
        var count = end - start;
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(values.AsSpan(start, count));
        var gradients = MemoryMarshal.Cast<float, Vector<float>>(left.AsSpan(start, count));
        var means = MemoryMarshal.Cast<float, Vector<float>>(first.AsSpan(start, count));
        var squares = MemoryMarshal.Cast<float, Vector<float>>(second.AsSpan(start, count));
        var averages = MemoryMarshal.Cast<float, Vector<float>>(Average.AsSpan(start, count));
        for (var i = 0; i < vectors.Length; i++)
        {
            var gradient = gradients[i] * scale;
            means[i] = (means[i] * FirstDecay) + (gradient * (1 - FirstDecay));
            squares[i] = (squares[i] * SecondDecay) + (gradient * gradient * (1 - SecondDecay));
            vectors[i] -= means[i] * step / (Vector.SquareRoot(squares[i] * correction) + new Vector<float>(Tiny));
            averages[i] += (vectors[i] - averages[i]) * (1 - averageDecay);
            gradients[i] = Vector<float>.Zero;
        }
    }
}
