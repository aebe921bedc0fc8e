using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Training.Layers;

/// <summary>Buffers for products of two tables that both change with every step.</summary>
internal sealed class Scratch
{
    private readonly PackedMatrix right = new();
    private readonly Rows turned = new();

    /// <summary>Adds <c>leftᵀ · right</c> to <paramref name="result"/>, which has a row for each column of <paramref name="left"/>.</summary>
    public void AddTransposedProduct(
        ReadOnlySpan<float> left,
        int leftStride,
        int leftColumns,
        ReadOnlySpan<float> rightSource,
        int rightStride,
        int rightColumns,
        int rows,
        Span<float> result
    )
    {
        if (rows == 0)
        {
            return;
        }

        turned.Resize(leftColumns, rows);
        for (var column = 0; column < leftColumns; column++)
        {
            var target = turned[column];
            for (var row = 0; row < rows; row++)
            {
                target[row] = left[(row * leftStride) + column];
            }
        }

        right.Pack(rightSource, rows, rightColumns, rightStride);
        right.AddProduct(turned.All, rows, leftColumns, result, rightColumns);
    }
}
