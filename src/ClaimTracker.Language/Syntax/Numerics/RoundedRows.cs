using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ClaimTracker.Language.Syntax.Numerics;

/// <summary>
/// Rows of numbers rounded to 16 bits, each with a scale of its own: what is lost is a thirty-thousandth of the largest number of
/// the row. Two neighbours lie in one number of 32 bits, as <see cref="PairVectors"/> wants them.
/// </summary>
internal readonly ref struct RoundedRows : IDisposable
{
    /// <summary>A largest number below this is taken for zero: its scale would be none.</summary>
    private const float Smallest = 1e-30f;

    private readonly int[] pairs;
    private readonly float[] scales;

    private RoundedRows(int width, int count)
    {
        Width = PairsIn(width);
        pairs = ArrayPool<int>.Shared.Rent(Width * count);
        scales = ArrayPool<float>.Shared.Rent(count);
    }

    /// <summary>Pairs in a row.</summary>
    public int Width { get; }

    public ref int First => ref MemoryMarshal.GetArrayDataReference(pairs);

    public static int PairsIn(int numbers) => (numbers + 1) / 2;

    /// <summary>Rounds rows that lie <paramref name="stride"/> numbers apart.</summary>
    public static RoundedRows Of(ReadOnlySpan<float> source, int stride, int width, int count)
    {
        var rows = new RoundedRows(width, count);
        for (var row = 0; row < count; row++)
        {
            var target = MemoryMarshal.Cast<int, short>(rows.pairs.AsSpan(row * rows.Width, rows.Width));
            target[^1] = 0;
            rows.scales[row] = Round(source.Slice(row * stride, width), target);
        }

        return rows;
    }

    /// <summary>What a number of this row counts.</summary>
    public float Scale(int row) => scales[row];

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(pairs);
        ArrayPool<float>.Shared.Return(scales);
    }

    private static float Round(ReadOnlySpan<float> source, Span<short> target)
    {
        var largest = Largest(source);
        if (largest < Smallest)
        {
            target.Clear();
            return 0;
        }

        var factor = short.MaxValue / largest;
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(source);
        var narrow = MemoryMarshal.Cast<short, Vector<short>>(target);
        var done = Math.Min(vectors.Length / 2, narrow.Length);
        for (var i = 0; i < done; i++)
        {
            narrow[i] = Vector.Narrow(Nearest(vectors[2 * i], factor), Nearest(vectors[(2 * i) + 1], factor));
        }

        for (var i = done * Vector<short>.Count; i < source.Length; i++)
        {
            target[i] = (short)MathF.Floor((source[i] * factor) + 0.5f);
        }

        return largest / short.MaxValue;
    }

    private static Vector<int> Nearest(Vector<float> numbers, float factor) =>
        Vector.ConvertToInt32Native(Vector.Floor((numbers * factor) + new Vector<float>(0.5f)));

    private static float Largest(ReadOnlySpan<float> source)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(source);
        var highest = Vector<float>.Zero;
        foreach (var vector in vectors)
        {
            highest = Vector.MaxNative(highest, Vector.Abs(vector));
        }

        var largest = 0f;
        for (var i = 0; i < Vector<float>.Count; i++)
        {
            largest = Math.Max(largest, highest[i]);
        }

        foreach (var number in source[(vectors.Length * Vector<float>.Count)..])
        {
            largest = Math.Max(largest, Math.Abs(number));
        }

        return largest;
    }
}
