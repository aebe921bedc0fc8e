using System.Text.RegularExpressions;

namespace ClaimTracker.Core.Tests.Architecture;

/// <summary>Which folder of a project names which other one in its source, by <c>using</c> or in full.</summary>
internal static class FolderUses
{
    public static ILookup<string, string> Of(string project)
    {
        var folders = SourceTree.Files(project, "*.cs").Select(Folder).ToHashSet();
        var mention = new Regex(Regex.Escape(project) + @"\.(\w+)", RegexOptions.None, TimeSpan.FromSeconds(5));
        return SourceTree
            .Files(project, "*.cs")
            .Where(file => Folder(file).Length > 0)
            .SelectMany(
                file => mention.Matches(File.ReadAllText(file)),
                (file, match) => (From: Folder(file), To: match.Groups[1].Value)
            )
            .Where(use => use.From != use.To && folders.Contains(use.To))
            .Distinct()
            .ToLookup(use => use.From, use => use.To);
    }

    /// <summary>The first way found from a folder back to itself, such as <c>A -> B -> A</c>; empty when there is none.</summary>
    public static string FindCircle(ILookup<string, string> uses) =>
        uses.Select(folder => Walk(uses, [folder.Key])).FirstOrDefault(way => way.Length > 0) ?? "";

    private static string Walk(ILookup<string, string> uses, string[] way)
    {
        foreach (var next in uses[way[^1]])
        {
            if (next == way[0])
            {
                return string.Join(" -> ", [.. way, next]);
            }

            if (!way.Contains(next) && Walk(uses, [.. way, next]) is { Length: > 0 } circle)
            {
                return circle;
            }
        }

        return "";
    }

    /// <summary>The folder of the project that a file is in; blank at the top, where the parts are put together.</summary>
    private static string Folder(string file) => SourceTree.Parts(file) is [_, var folder, _, ..] ? folder : "";
}
