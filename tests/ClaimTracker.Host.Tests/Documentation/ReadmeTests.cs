using System.Text.RegularExpressions;

namespace ClaimTracker.Host.Tests.Documentation;

public sealed partial class ReadmeTests
{
    private static readonly string[] Pages =
    [
        "README.md",
        .. Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path)),
    ];

    [Fact]
    public void It_has_the_two_commands_that_need_nothing_but_the_SDK()
    {
        var commands = Repository
            .Read("README.md")
            .Split('\n')
            .Where(line => line.StartsWith("    dotnet ", StringComparison.Ordinal));

        Assert.Equal(["    dotnet run --project src/ClaimTracker.Host -- demo", "    dotnet test"], commands);
    }

    [Fact]
    public void What_it_says_the_demo_prints_is_in_the_snapshot_of_the_demo()
    {
        var printed = Repository
            .Read("tests/ClaimTracker.Host.Tests/Demo/demo.txt")
            .Split('\n')
            .Select(line => line.TrimEnd())
            .ToHashSet();
        var block = Repository.Read("README.md").Split("```text\n")[1].Split("```")[0];

        var invented = block
            .Split('\n')
            .Where(line => line.Length > 0 && line != "…" && !printed.Contains(line.TrimEnd()));

        Assert.Empty(invented);
    }

    [Fact]
    public void Every_link_to_a_file_leads_somewhere()
    {
        var broken =
            from page in Pages
            from link in Link().Matches(Repository.Read(page)).Select(match => match.Groups["target"].Value)
            where !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith('#')
            let path = Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, link.Split('#')[0])
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{page}: {link}";

        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
