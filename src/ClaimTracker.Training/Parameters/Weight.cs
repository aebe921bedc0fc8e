using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Training.Parameters;

/// <summary>A table that rows are multiplied with, packed for the way forward and for the way back.</summary>
internal sealed class Weight(Parameter table)
{
    public Parameter Table => table;

    /// <summary>For <c>x · W</c>.</summary>
    public PackedMatrix Forward { get; } = new();

    /// <summary>For <c>dy · Wᵀ</c>.</summary>
    public PackedMatrix Back { get; } = new();

    /// <summary>Packs the values anew after they changed.</summary>
    public void Refresh(float[] values)
    {
        var numbers = table.In(values);
        Forward.Pack(numbers, table.Rows, table.Columns, table.Columns);
        Back.PackTransposed(numbers, table.Columns, table.Rows, table.Columns);
    }
}
