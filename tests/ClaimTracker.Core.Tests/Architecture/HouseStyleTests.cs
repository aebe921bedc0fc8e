using System.Text.RegularExpressions;

namespace ClaimTracker.Core.Tests.Architecture;

public sealed partial class HouseStyleTests
{
    private const int MostLines = 350;

    private static readonly string[] BannedFolders = ["Helpers", "Managers", "Models", "Interfaces", "Common", "Utils"];

    private static IEnumerable<string> Files =>
        SourceTree.Files("", "*.cs").Where(file => !SourceTree.Parts(file).Contains("Migrations"));

    [Fact]
    public void No_type_is_named_for_what_anything_could_be() =>
        Assert.Empty(
            Files.SelectMany(
                file => BannedType().Matches(File.ReadAllText(file)),
                (file, match) => $"{file}: {match.Value}"
            )
        );

    [Fact]
    public void No_folder_is_named_for_what_anything_could_be() =>
        Assert.DoesNotContain(Files, file => SourceTree.Parts(file).Intersect(BannedFolders).Any());

    [Fact]
    public void No_file_is_a_list_of_things_that_wants_to_be_a_folder() =>
        Assert.DoesNotContain(Files, file => File.ReadLines(file).Count() > MostLines);

    [Theory]
    [InlineData("internal static class TextHelper", true)]
    [InlineData("public sealed record ClaimManager(", true)]
    [InlineData("public interface IUtils", true)]
    [InlineData("class CommonWords", true)]
    [InlineData("class Commonwealth", false)]
    [InlineData("// a class of helpers", false)]
    public void The_test_itself_knows_such_names(string line, bool isBanned) =>
        Assert.Equal(isBanned, BannedType().IsMatch(line));

    [GeneratedRegex(
        @"\b(class|record|struct|interface|enum)\s+(struct\s+|class\s+)?\w*(Helper|Manager|Util|Common(?![a-z]))\w*",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex BannedType();
}
