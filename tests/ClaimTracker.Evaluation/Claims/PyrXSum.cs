using System.Globalization;

namespace ClaimTracker.Evaluation.Claims;

/// <summary>PyrXSum: summaries of news with their content units as people wrote them (github.com/ZhangShiyue/Lite2-3Pyramid).</summary>
internal static class PyrXSum
{
    public const string Folder = "scu_news/PyrXSum";

    /// <summary>Line by line; the marks around the sentences of a summary are no part of its text.</summary>
    public static List<ClaimItem> Read(string folder) =>
        [
            .. DataFile
                .Lines(folder, "references.txt")
                .Zip(DataFile.Lines(folder, "SCUs.txt"))
                .Select(
                    (line, index) =>
                        new ClaimItem(
                            (index + 1).ToString(CultureInfo.InvariantCulture),
                            WithoutMarks(line.First),
                            line.Second.Split('\t')
                        )
                ),
        ];

    private static string WithoutMarks(string line)
    {
        var bare = line.Replace("<t>", " ", StringComparison.Ordinal).Replace("</t>", " ", StringComparison.Ordinal);
        return string.Join(' ', bare.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
