using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ClaimTracker.Language.Syntax.Numerics;

/// <summary>
/// The bent functions of the network, made of additions, multiplications and divisions only, so that every machine agrees on
/// every bit. The exponential is the polynomial of the Cephes library (S. L. Moshier), good to two units in the last place.
/// </summary>
internal static class Activations
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp(Vector<float> x)
    {
        x = Vector.MinNative(Vector.MaxNative(x, new Vector<float>(-87f)), new Vector<float>(88f));
        var power = Vector.Floor((x * 1.44269504f) + new Vector<float>(0.5f));
        x = x - (power * 0.693359375f) - (power * -2.12194440e-4f);
        var sum = new Vector<float>(1.9875691500e-4f);
        sum = (sum * x) + new Vector<float>(1.3981999507e-3f);
        sum = (sum * x) + new Vector<float>(8.3334519073e-3f);
        sum = (sum * x) + new Vector<float>(4.1665795894e-2f);
        sum = (sum * x) + new Vector<float>(1.6666665459e-1f);
        sum = (sum * x) + new Vector<float>(5.0000001201e-1f);
        sum = (sum * x * x) + x + Vector<float>.One;
        var exponent = (Vector.ConvertToInt32Native(power) + new Vector<int>(127)) << 23;
        return sum * Vector.AsVectorSingle(exponent);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sigmoid(Vector<float> x) => Vector<float>.One / (Vector<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Tanh(Vector<float> x) => (Sigmoid(x + x) * 2f) - Vector<float>.One;

    /// <summary>Bends numbers in place. There is a whole number of vectors of them.</summary>
    public static void Sigmoid(Span<float> values)
    {
        foreach (ref var vector in MemoryMarshal.Cast<float, Vector<float>>(values))
        {
            vector = Sigmoid(vector);
        }
    }

    /// <inheritdoc cref="Sigmoid(Span{float})"/>
    public static void Tanh(Span<float> values)
    {
        foreach (ref var vector in MemoryMarshal.Cast<float, Vector<float>>(values))
        {
            vector = Tanh(vector);
        }
    }

    /// <summary>e to the power of one number, as the vector form gives it.</summary>
    public static float Exp(float x) => Exp(new Vector<float>(x))[0];

    /// <summary>Sets what is below zero to zero.</summary>
    public static void Rectify(Span<float> values)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = Vector.MaxNative(vectors[i], Vector<float>.Zero);
        }

        for (var i = vectors.Length * Vector<float>.Count; i < values.Length; i++)
        {
            values[i] = values[i] > 0 ? values[i] : 0;
        }
    }

    /// <summary>Turns scores into shares that add up to one. Sums from left to right.</summary>
    public static void Softmax(Span<float> scores)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var total = 0f;
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = Exp(vectors[i] - new Vector<float>(highest));
        }

        for (var i = vectors.Length * Vector<float>.Count; i < scores.Length; i++)
        {
            scores[i] = Exp(scores[i] - highest);
        }

        foreach (var share in scores)
        {
            total += share;
        }

        foreach (ref var share in scores)
        {
            share /= total;
        }
    }
}
