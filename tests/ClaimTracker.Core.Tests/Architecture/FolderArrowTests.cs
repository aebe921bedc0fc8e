namespace ClaimTracker.Core.Tests.Architecture;

public sealed class FolderArrowTests
{
    [Theory]
    [InlineData("ClaimTracker.Core")]
    [InlineData("ClaimTracker.Language")]
    [InlineData("ClaimTracker.Discord")]
    public void Folders_use_each_other_in_one_direction(string project) =>
        Assert.Equal("", FolderUses.FindCircle(FolderUses.Of(project)));

    [Fact]
    public void Storage_knows_no_feature() =>
        Assert.Empty(FolderUses.Of("ClaimTracker.Core")["Storage"].Except(["Refusals"]));

    [Fact]
    public void Refusals_know_no_feature() => Assert.Empty(FolderUses.Of("ClaimTracker.Core")["Refusals"]);

    [Fact]
    public void The_test_itself_finds_a_circle()
    {
        var uses = new[] { ("A", "B"), ("B", "C"), ("C", "B") }.ToLookup(use => use.Item1, use => use.Item2);

        Assert.Equal("B -> C -> B", FolderUses.FindCircle(uses));
    }

    [Fact]
    public void The_test_itself_sees_what_folders_use() =>
        Assert.Contains("Articles", FolderUses.Of("ClaimTracker.Core")["Claims"]);
}
