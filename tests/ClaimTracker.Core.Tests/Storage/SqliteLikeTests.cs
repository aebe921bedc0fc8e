using ClaimTracker.Storage.Sqlite;

namespace ClaimTracker.Core.Tests.Storage;

public sealed class SqliteLikeTests
{
    [Theory]
    [InlineData("%état%", "L'État a voté.", true)]
    [InlineData("abc", "ABC", true)]
    [InlineData("abc", "abcd", false)]
    [InlineData("abcd", "abc", false)]
    [InlineData("a%c", "abbbc", true)]
    [InlineData("a%c", "abbb", false)]
    [InlineData("%ab%ab", "aabab", true)]
    [InlineData("a_c", "abc", true)]
    [InlineData(@"a\_c", "abc", false)]
    [InlineData(@"%5\%%", "by 5% in", true)]
    [InlineData(@"%5\%%", "by 55 in", false)]
    [InlineData(@"\\", @"\", true)]
    [InlineData(@"a\", @"a\", true)]
    [InlineData("", "", true)]
    [InlineData("%%", "", true)]
    [InlineData("_", "", false)]
    public void A_pattern_is_read_as_SQL_does_whatever_the_letter_case(string pattern, string text, bool matches) =>
        Assert.Equal(matches, LetterCase.Matches(pattern, text, "\\"));

    [Fact]
    public void Nothing_is_like_an_absent_text() => Assert.Null(LetterCase.Matches("%", null, "\\"));
}
