using AngleSharp.Dom;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>
/// Tables of data become one list item a row, each figure with the name of its column ("Region: North; Homes: 1,200"), so that no number
/// stands without its meaning. Tables that only lay out a page are walked like any other container.
/// </summary>
internal static class DataTable
{
    private const int LongestCell = 160;
    private const int FewestRows = 2;
    private const int MostRows = 500;

    /// <summary>The rows as text; null when the table is for layout. A heading row is not a row of its own.</summary>
    public static IReadOnlyList<string>? RowsOf(IElement table)
    {
        if (table.QuerySelector("table, form, p, ul, ol, h1, h2, h3, blockquote") is not null)
        {
            return null;
        }

        string[][] rows = [.. table.QuerySelectorAll("tr").Take(MostRows).Select(CellsOf)];
        var isData =
            rows.Length >= FewestRows
            && rows[0].Length >= 2
            && rows.All(row => row.All(cell => cell.Length <= LongestCell))
            && table.QuerySelector("a") is null;
        if (!isData)
        {
            return null;
        }

        var names = HasHeading(table) ? rows[0] : [];
        return [.. rows.Skip(names.Length > 0 ? 1 : 0).Select(row => Written(row, names)).Where(row => row.Length > 0)];
    }

    private static bool HasHeading(IElement table) =>
        table.QuerySelector("tr") is { } first && first.Children.All(cell => cell.LocalName is "th");

    private static string[] CellsOf(IElement row) =>
        [
            .. row
                .Children.Where(cell => cell.LocalName is "td" or "th")
                .Select(cell =>
                    string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                ),
        ];

    private static string Written(string[] row, string[] names) =>
        string.Join(
            "; ",
            row.Select(
                    (cell, i) =>
                        cell.Length > 0 && i < names.Length && names[i].Length > 0 ? $"{names[i]}: {cell}" : cell
                )
                .Where(cell => cell.Length > 0)
        );
}
