using System.Xml.Linq;

namespace ClaimTracker.Core.Tests.Architecture;

/// <summary>Host -> Storage.* -> Core -> Language, and Host -> Discord; nothing runs back.</summary>
public sealed class ProjectArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["ClaimTracker.Language"] = [],
        ["ClaimTracker.Discord"] = [],
        ["ClaimTracker.Core"] = ["ClaimTracker.Language"],
        ["ClaimTracker.Training"] = ["ClaimTracker.Language"],
        ["ClaimTracker.Storage.Sqlite"] = ["ClaimTracker.Core"],
        ["ClaimTracker.Storage.SqlServer"] = ["ClaimTracker.Core", "Microsoft.SqlServer.Server"],
        ["ClaimTracker.Storage.Design"] = ["ClaimTracker.Storage.Sqlite", "ClaimTracker.Storage.SqlServer"],
        ["ClaimTracker.Host"] =
        [
            "ClaimTracker.Core",
            "ClaimTracker.Discord",
            "ClaimTracker.Language",
            "ClaimTracker.Storage.Sqlite",
            "ClaimTracker.Storage.SqlServer",
        ],
        ["Microsoft.SqlServer.Server"] = [],
    };

    public static TheoryData<string> Projects =>
        new(SourceTree.Files("", "*.csproj").Select(file => Path.GetFileNameWithoutExtension(file)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_those_it_may(string project) =>
        Assert.Empty(References(project, "ProjectReference").Except(Allowed.GetValueOrDefault(project, [])));

    [Fact]
    public void Language_has_no_packages() => Assert.Empty(References("ClaimTracker.Language", "PackageReference"));

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument
            .Load(SourceTree.Files("", $"{project}.csproj").Single())
            .Descendants(kind)
            .Select(reference => (string)reference.Attribute("Include")!)
            .Select(include =>
                include.EndsWith(".csproj", StringComparison.Ordinal)
                    ? Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))
                    : include
            );
}
