using System.Numerics;
using System.Runtime.InteropServices;

namespace ClaimTracker.Training.Layers;

/// <summary>Sums of products in sixteen stripes, which are then added up in order: the same for every vector width up to 512 bits.</summary>
internal static class StripedSum
{
    private const int Stripes = 16;

    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        Span<float> sums = stackalloc float[Stripes];
        sums.Clear();
        var totals = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var a = MemoryMarshal.Cast<float, Vector<float>>(left);
        var b = MemoryMarshal.Cast<float, Vector<float>>(right);
        for (var i = 0; i < a.Length; i += totals.Length)
        {
            for (var part = 0; part < totals.Length; part++)
            {
                totals[part] += a[i + part] * b[i + part];
            }
        }

        var total = 0f;
        foreach (var sum in sums)
        {
            total += sum;
        }

        return total;
    }
}
