using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Tests.Languages;

public sealed class WordFileTests
{
    public static TheoryData<string> Lists =>
        [
            .. typeof(WordFile)
                .Assembly.GetManifestResourceNames()
                .Select(name => name.Replace('\\', '/'))
                .Where(name => name.StartsWith("Languages/", StringComparison.Ordinal)),
        ];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_list_is_found_by_its_name_and_holds_no_entry_twice(string resource)
    {
        var parts = resource[..^".txt".Length].Split('/');

        var entries = WordFile.Read(parts[1], parts[2]);

        Assert.NotEmpty(entries);
        Assert.Equal(entries.Distinct(StringComparer.Ordinal), entries);
    }

    [Fact]
    public void A_list_that_a_language_does_not_have_is_empty() =>
        Assert.Empty(WordFile.Read("French", "no-such-list"));
}
