namespace ClaimTracker.Evaluation.Reporting;

/// <summary>One row of the table.</summary>
/// <param name="What">What was measured, on what.</param>
/// <param name="Floor">What it must at least be; a dash where nothing is asked.</param>
/// <param name="Aim">What it should be; a dash where nothing is asked.</param>
/// <param name="Measured">What it is.</param>
internal sealed record Figure(string What, string Floor, string Aim, string Measured)
{
    private const string Nothing = "–";

    /// <summary>A row that explains another one; nothing is asked of it.</summary>
    public static Figure Detail(string what, string measured) => new(what, Nothing, Nothing, measured);
}
