using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Language.Syntax.Numerics;

/// <summary>
/// The right side of a matrix product, laid out in panels of a few columns (the last ones filled up with zeros). Every element of
/// a product is one sum in the order of the inner index, with separate multiplications and additions: the result is the
/// same, bit for bit, for every vector width and every number of rows.
/// </summary>
internal sealed class PackedMatrix
{
    /// <summary>Outputs need room for a multiple of so many columns.</summary>
    private const int ColumnStep = 32;

    /// <summary>
    /// Columns in one panel: two vectors, which lie side by side, so that a whole panel stays in the fastest cache while rows pass.
    /// </summary>
    private static readonly int PanelWidth = Vector512.IsHardwareAccelerated
        ? Tiles<float, Vector512<float>, WideFloatVectors>.PanelWidth
        : Tiles<float, Vector<float>, FloatVectors>.PanelWidth;

    private float[] panels = [];

    /// <summary>Length of the inner index: rows of this matrix, columns of the left side.</summary>
    public int Depth { get; private set; }

    public int Columns { get; private set; }

    /// <summary>The number of columns that a product writes.</summary>
    public int PaddedColumns => Padded(Columns);

    public static int Padded(int columns) => (columns + ColumnStep - 1) / ColumnStep * ColumnStep;

    /// <summary>Takes in a matrix that lies row by row, <paramref name="stride"/> numbers apart.</summary>
    public void Pack(ReadOnlySpan<float> source, int depth, int columns, int stride)
    {
        Resize(depth, columns);
        for (var panel = 0; panel < PaddedColumns / PanelWidth; panel++)
        {
            var first = Math.Min(panel * PanelWidth, columns);
            var width = Math.Min(PanelWidth, columns - first);
            for (var k = 0; k < depth; k++)
            {
                var target = panels.AsSpan(((panel * depth) + k) * PanelWidth, PanelWidth);
                source.Slice((k * stride) + first, width).CopyTo(target);
                target[width..].Clear();
            }
        }
    }

    /// <summary>Takes in the transpose of a matrix that lies row by row: its rows become the columns here.</summary>
    public void PackTransposed(ReadOnlySpan<float> source, int depth, int columns, int stride)
    {
        Resize(depth, columns);
        var padded = PaddedColumns;
        for (var column = 0; column < padded; column++)
        {
            var target = panels.AsSpan((column / PanelWidth * depth * PanelWidth) + (column % PanelWidth));
            for (var k = 0; k < depth; k++)
            {
                target[k * PanelWidth] = column < columns ? source[(column * stride) + k] : 0f;
            }
        }
    }

    /// <summary>
    /// Adds <paramref name="left"/> times this matrix to <paramref name="result"/>. Both lie row by row; a row of the result
    /// has room for <see cref="PaddedColumns"/> numbers.
    /// </summary>
    public void AddProduct(ReadOnlySpan<float> left, int leftStride, int rows, Span<float> result, int resultStride)
    {
        if (rows == 0)
        {
            return;
        }

        CheckRoom(left.Length, leftStride, rows, Depth);
        CheckRoom(result.Length, resultStride, rows, PaddedColumns);
        ref var leftStart = ref MemoryMarshal.GetReference(left);
        ref var resultStart = ref MemoryMarshal.GetReference(result);
        ref var panel = ref MemoryMarshal.GetArrayDataReference(panels);
        if (Vector512.IsHardwareAccelerated)
        {
            Tiles<float, Vector512<float>, WideFloatVectors>.Add(
                ref leftStart,
                leftStride,
                rows,
                ref panel,
                Depth,
                PaddedColumns,
                ref resultStart,
                resultStride
            );
        }
        else
        {
            Tiles<float, Vector<float>, FloatVectors>.Add(
                ref leftStart,
                leftStride,
                rows,
                ref panel,
                Depth,
                PaddedColumns,
                ref resultStart,
                resultStride
            );
        }
    }

    private static void CheckRoom(long length, int stride, int rows, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, width);
        var needed = ((long)(rows - 1) * stride) + width;
        ArgumentOutOfRangeException.ThrowIfLessThan(length, needed);
    }

    private void Resize(int depth, int columns)
    {
        (Depth, Columns) = (depth, columns);
        var size = depth * PaddedColumns;
        if (panels.Length < size)
        {
            panels = new float[size];
        }
    }
}
