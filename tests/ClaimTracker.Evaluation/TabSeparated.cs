using System.Text;

namespace ClaimTracker.Evaluation;

/// <summary>Reads tab-separated rows; a field in double quotes may hold tabs, line ends and doubled quotes (RFC 4180 with tabs).</summary>
internal static class TabSeparated
{
    public static List<string[]> Read(string text)
    {
        var (rows, row, field, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quoted && letter == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[i++]);
            }
            else if (letter == '"' && (quoted || field.Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && letter is '\t' or '\n')
            {
                row.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                EndRow(rows, row, letter);
            }
            else
            {
                field.Append(letter);
            }
        }

        if (row.Count > 0 || field.Length > 0)
        {
            rows.Add([.. row, field.ToString()]);
        }

        return rows;
    }

    private static void EndRow(List<string[]> rows, List<string> row, char letter)
    {
        if (letter == '\n')
        {
            rows.Add([.. row]);
            row.Clear();
        }
    }
}
