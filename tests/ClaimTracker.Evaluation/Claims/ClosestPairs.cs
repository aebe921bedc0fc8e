namespace ClaimTracker.Evaluation.Claims;

/// <summary>Pairs rows with columns one to one, the most similar first; of equal ones the first row, then the first column.</summary>
internal static class ClosestPairs
{
    /// <summary>How many pairs have at least the similarity asked for.</summary>
    public static int Count(IReadOnlyList<double[]> table, double threshold)
    {
        var ranked = table
            .SelectMany((row, i) => row.Select((value, j) => (Row: i, Column: j, Value: value)))
            .Where(pair => pair.Value >= threshold)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Row)
            .ThenBy(pair => pair.Column);
        var (rows, columns) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (row, column, _) in ranked)
        {
            if (!rows.Contains(row) && columns.Add(column))
            {
                rows.Add(row);
            }
        }

        return rows.Count;
    }
}
