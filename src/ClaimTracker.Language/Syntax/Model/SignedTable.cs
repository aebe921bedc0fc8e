namespace ClaimTracker.Language.Syntax.Model;

/// <summary>A table of numbers from -127 to 127, each multiplied by the scale of its row or of its column.</summary>
/// <param name="ByColumn">Whether scales belong to columns.</param>
internal sealed record SignedTable(int Rows, int Columns, bool ByColumn, float[] Scales, sbyte[] Numbers)
{
    /// <summary>Writes one row in full.</summary>
    public void CopyRow(int row, Span<float> target)
    {
        var numbers = Numbers.AsSpan(row * Columns, Columns);
        for (var i = 0; i < numbers.Length; i++)
        {
            target[i] = numbers[i] * Scales[ByColumn ? i : row];
        }
    }

    /// <summary>Adds one row to what is there.</summary>
    public void AddRow(int row, Span<float> target)
    {
        var numbers = Numbers.AsSpan(row * Columns, Columns);
        for (var i = 0; i < numbers.Length; i++)
        {
            target[i] += numbers[i] * Scales[ByColumn ? i : row];
        }
    }

    /// <summary>All rows in full.</summary>
    public float[] ToNumbers()
    {
        var numbers = new float[Rows * Columns];
        for (var row = 0; row < Rows; row++)
        {
            CopyRow(row, numbers.AsSpan(row * Columns, Columns));
        }

        return numbers;
    }

    /// <summary>Rounds a table to numbers of eight bits.</summary>
    public static SignedTable From(ReadOnlySpan<float> source, int rows, int columns, bool byColumn)
    {
        var scales = new float[byColumn ? columns : rows];
        for (var i = 0; i < source.Length; i++)
        {
            ref var scale = ref scales[byColumn ? i % columns : i / columns];
            scale = Math.Max(scale, Math.Abs(source[i]) / sbyte.MaxValue);
        }

        var numbers = new sbyte[source.Length];
        for (var i = 0; i < source.Length; i++)
        {
            var scale = scales[byColumn ? i % columns : i / columns];
            numbers[i] = scale == 0 ? (sbyte)0 : (sbyte)MathF.Round(source[i] / scale);
        }

        return new SignedTable(rows, columns, byColumn, scales, numbers);
    }
}
