using System.Numerics;
using System.Runtime.InteropServices;

namespace ClaimTracker.Training.Layers;

/// <summary>Loops over rows of numbers; element by element, so that no order of sums can differ.</summary>
internal static class Vectors
{
    /// <summary><c>target += factor · source</c>.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var to = Of(target);
        var from = Of(source);
        for (var i = 0; i < from.Length; i++)
        {
            to[i] += from[i] * factor;
        }

        for (var i = from.Length * Vector<float>.Count; i < source.Length; i++)
        {
            target[i] += source[i] * factor;
        }
    }

    public static void Add(Span<float> target, ReadOnlySpan<float> source) => AddScaled(target, source, 1f);

    /// <summary><c>target *= source</c>.</summary>
    public static void Multiply(Span<float> target, ReadOnlySpan<float> source)
    {
        var to = Of(target);
        var from = Of(source);
        for (var i = 0; i < from.Length; i++)
        {
            to[i] *= from[i];
        }

        for (var i = from.Length * Vector<float>.Count; i < source.Length; i++)
        {
            target[i] *= source[i];
        }
    }

    /// <summary>Sets to zero what has no positive value in <paramref name="output"/>: the way back through a rectifier.</summary>
    public static void Gate(Span<float> gradient, ReadOnlySpan<float> output)
    {
        for (var i = 0; i < output.Length; i++)
        {
            gradient[i] = output[i] > 0 ? gradient[i] : 0f;
        }
    }

    /// <summary>The sum of products, from left to right.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = 0f;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private static Span<Vector<float>> Of(Span<float> values) => MemoryMarshal.Cast<float, Vector<float>>(values);

    private static ReadOnlySpan<Vector<float>> Of(ReadOnlySpan<float> values) =>
        MemoryMarshal.Cast<float, Vector<float>>(values);
}
