using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ClaimTracker.Language.Syntax.Model;

namespace ClaimTracker.Language.Syntax.Numerics;

/// <summary>
/// The right side of a matrix product whose weights have eight bits and a scale for each column. The left side is rounded to 16 bits,
/// the products are added up in whole numbers, and what comes out is scaled: twice as fast as with fractions, and the same on every
/// machine. As <see cref="PackedMatrix"/>, it lies in panels of two vectors.
/// </summary>
internal sealed class SignedMatrix
{
    /// <summary>With more, a sum of products of 8 and 16 bits could leave 32 bits.</summary>
    private const int Deepest = 512;

    /// <summary>So many rows are rounded and multiplied at once: they stay in a near cache.</summary>
    private const int RowsAtOnce = 128;

    private readonly int[] panels;
    private readonly float[] scales;
    private readonly int pairs;

    /// <param name="table">Weights with a scale for each column; a row for each number of the left side, at most 512.</param>
    public SignedMatrix(SignedTable table)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(table.ByColumn, true, nameof(table));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(table.Rows, Deepest, nameof(table));
        (Depth, Columns, pairs) = (table.Rows, table.Columns, RoundedRows.PairsIn(table.Rows));
        scales = new float[PaddedColumns];
        table.Scales.CopyTo(scales, 0);
        panels = new int[pairs * PaddedColumns];
        Pack(table.Numbers);
    }

    /// <summary>Length of the inner index: rows of this matrix, columns of the left side.</summary>
    public int Depth { get; }

    public int Columns { get; }

    /// <summary>The number of columns that a product writes.</summary>
    public int PaddedColumns => PackedMatrix.Padded(Columns);

    private static int PanelWidth =>
        IsWide ? Tiles<int, Vector512<int>, WidePairVectors>.PanelWidth
        : Avx2.IsSupported ? Tiles<int, Vector256<int>, LongPairVectors>.PanelWidth
        : Tiles<int, Vector128<int>, PairVectors>.PanelWidth;

    private static bool IsWide => Avx512BW.IsSupported && Vector512.IsHardwareAccelerated;

    /// <summary>
    /// Adds <paramref name="left"/> times this matrix to <paramref name="result"/>. Both lie row by row; a row of the result
    /// has room for <see cref="PaddedColumns"/> numbers.
    /// </summary>
    public void AddProduct(ReadOnlySpan<float> left, int leftStride, int rows, Span<float> result, int resultStride)
    {
        for (var row = 0; row < rows; row += RowsAtOnce)
        {
            var count = Math.Min(RowsAtOnce, rows - row);
            using var rounded = RoundedRows.Of(left[(row * leftStride)..], leftStride, Depth, count);
            AddProduct(rounded, count, result[(row * resultStride)..], resultStride);
        }
    }

    private void AddProduct(RoundedRows left, int rows, Span<float> result, int resultStride)
    {
        var step = 2 * PanelWidth;
        var sums = ArrayPool<int>.Shared.Rent(rows * step);
        for (var column = 0; column < PaddedColumns; column += step)
        {
            var width = Math.Min(step, PaddedColumns - column);
            sums.AsSpan(0, rows * width).Clear();
            Multiply(
                ref left.First,
                rows,
                ref panels[column * pairs],
                width,
                ref MemoryMarshal.GetArrayDataReference(sums)
            );
            for (var row = 0; row < rows; row++)
            {
                AddScaled(
                    sums.AsSpan(row * width, width),
                    scales.AsSpan(column, width),
                    left.Scale(row),
                    result.Slice((row * resultStride) + column, width)
                );
            }
        }

        ArrayPool<int>.Shared.Return(sums);
    }

    private void Multiply(ref int left, int rows, ref int panel, int width, ref int sums)
    {
        if (IsWide)
        {
            Tiles<int, Vector512<int>, WidePairVectors>.Add(
                ref left,
                pairs,
                rows,
                ref panel,
                pairs,
                width,
                ref sums,
                width
            );
        }
        else if (Avx2.IsSupported)
        {
            Tiles<int, Vector256<int>, LongPairVectors>.Add(
                ref left,
                pairs,
                rows,
                ref panel,
                pairs,
                width,
                ref sums,
                width
            );
        }
        else
        {
            Tiles<int, Vector128<int>, PairVectors>.Add(
                ref left,
                pairs,
                rows,
                ref panel,
                pairs,
                width,
                ref sums,
                width
            );
        }
    }

    private static void AddScaled(Span<int> sums, Span<float> scales, float scale, Span<float> result)
    {
        var whole = MemoryMarshal.Cast<int, Vector<int>>(sums);
        var factors = MemoryMarshal.Cast<float, Vector<float>>(scales);
        var into = MemoryMarshal.Cast<float, Vector<float>>(result);
        for (var i = 0; i < into.Length; i++)
        {
            into[i] += Vector.ConvertToSingle(whole[i]) * factors[i] * scale;
        }
    }

    private void Pack(sbyte[] numbers)
    {
        for (var panel = 0; panel < PaddedColumns / PanelWidth; panel++)
        {
            var first = Math.Min(panel * PanelWidth, Columns);
            var width = Math.Min(PanelWidth, Columns - first);
            for (var row = 0; row < Depth; row++)
            {
                var source = numbers.AsSpan((row * Columns) + first, width);
                var target = MemoryMarshal.Cast<int, short>(
                    panels.AsSpan(((panel * pairs) + (row / 2)) * PanelWidth, PanelWidth)
                );
                for (var column = 0; column < width; column++)
                {
                    target[(2 * column) + (row % 2)] = source[column];
                }
            }
        }
    }
}
