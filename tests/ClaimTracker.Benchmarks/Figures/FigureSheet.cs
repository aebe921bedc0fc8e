using System.Globalization;
using System.Text;

namespace ClaimTracker.Benchmarks.Figures;

/// <summary>Says each figure as it is found, and keeps it for the table at the end.</summary>
/// <param name="benchmark">Whose figures they are.</param>
/// <param name="file">Where they are kept, a line each; the sheets of several benchmarks share it.</param>
internal sealed class FigureSheet(string benchmark, string file)
{
    /// <summary>Puts a figure down.</summary>
    /// <param name="what">What was measured, with its size.</param>
    /// <param name="value">How it came out, with its unit.</param>
    public void Add(string what, string value)
    {
        Console.WriteLine($"{benchmark, -7} {what}: {value}");
        File.AppendAllText(file, $"| `{benchmark}` | {what} | {value} |\n");
    }

    /// <summary>All figures in the file, as a Markdown table.</summary>
    public static async Task<string> ReadMarkdownAsync(string file)
    {
        var table = new StringBuilder();
        table.Append("| benchmark | what | figure |\n| --- | --- | --- |\n");
        table.Append(CultureInfo.InvariantCulture, $"{await File.ReadAllTextAsync(file)}");
        return table.ToString();
    }
}
