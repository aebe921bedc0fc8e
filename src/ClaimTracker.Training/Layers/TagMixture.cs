using ClaimTracker.Language.Syntax.Numerics;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Layers;

/// <summary>
/// Hands a guess of tags on as a mixture of tag vectors, so that the parser teaches the tagger (stack propagation, Zhang and
/// Weiss 2016). The vectors stand at the right end of the next memory's input.
/// </summary>
internal static class TagMixture
{
    public static void Forward(Weight table, Rows shares, Rows into) =>
        table.Forward.AddProduct(
            shares.All,
            shares.Width,
            shares.Count,
            into.All[(into.Width - table.Table.Columns)..],
            into.Width
        );

    /// <summary>Sets the gradients of the shares and adds to those of the table.</summary>
    public static void Backward(
        Weight table,
        float[] gradients,
        Rows shares,
        Rows nextGradient,
        Rows shareGradient,
        Scratch scratch
    )
    {
        var start = nextGradient.Width - table.Table.Columns;
        shareGradient.Clear(shares.Count, shares.Width);
        table.Back.AddProduct(
            nextGradient.All[start..],
            nextGradient.Width,
            shares.Count,
            shareGradient.All,
            shareGradient.Width
        );
        scratch.AddTransposedProduct(
            shares.All,
            shares.Width,
            table.Table.Rows,
            nextGradient.All[start..],
            nextGradient.Width,
            table.Table.Columns,
            shares.Count,
            table.Table.In(gradients)
        );
    }
}
