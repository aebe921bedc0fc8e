namespace ClaimTracker.Evaluation.Reporting;

/// <summary>Prints figures as a Markdown table, ready to be pasted into <c>docs/evaluation.md</c>.</summary>
internal static class FigureTable
{
    public static void Print(TextWriter writer, IEnumerable<Figure> figures)
    {
        writer.WriteLine("| what | floor | aim | figure |");
        writer.WriteLine("| --- | --- | --- | --- |");
        foreach (var (what, floor, aim, measured) in figures)
        {
            writer.WriteLine($"| {what} | {floor} | {aim} | {measured} |");
        }
    }
}
