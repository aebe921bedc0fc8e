namespace ClaimTracker.Language.Syntax.Numerics;

/// <summary>A table of numbers, row by row, in a buffer that grows and is used again.</summary>
internal sealed class Rows
{
    private float[] buffer = [];

    public int Count { get; private set; }

    /// <summary>Numbers in a row, and from one row to the next.</summary>
    public int Width { get; private set; }

    /// <summary>All numbers in use.</summary>
    public Span<float> All => buffer.AsSpan(0, Count * Width);

    public Span<float> this[int row] => buffer.AsSpan(row * Width, Width);

    /// <summary>Rows from <paramref name="first"/> on, <paramref name="count"/> of them.</summary>
    public Span<float> Range(int first, int count) => buffer.AsSpan(first * Width, count * Width);

    /// <summary>Gives the table a size; its content is undefined afterwards.</summary>
    public Rows Resize(int count, int width)
    {
        (Count, Width) = (count, width);
        if (buffer.Length < count * width)
        {
            buffer = new float[count * width];
        }

        return this;
    }

    /// <summary>Gives the table a size and sets it to zero.</summary>
    public Rows Clear(int count, int width)
    {
        Resize(count, width).All.Clear();
        return this;
    }

    /// <summary>Gives the table a size and every row the same start.</summary>
    public Rows Fill(int count, ReadOnlySpan<float> row)
    {
        Resize(count, row.Length);
        for (var i = 0; i < count; i++)
        {
            row.CopyTo(this[i]);
        }

        return this;
    }
}
