namespace ClaimTracker.Training.Parameters;

/// <summary>A named table inside one long array of numbers.</summary>
/// <param name="Offset">Where the table starts.</param>
internal sealed record Parameter(string Name, int Rows, int Columns, int Offset)
{
    public int Length => Rows * Columns;

    /// <summary>The table in values, gradients or averages that follow the same layout.</summary>
    public Span<float> In(float[] buffer) => buffer.AsSpan(Offset, Length);
}
