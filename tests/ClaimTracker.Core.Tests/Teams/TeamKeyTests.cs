using ClaimTracker.Core.Teams;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Core.Tests.Teams;

public sealed class TeamKeyTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("discord:4000")]
    [InlineData("a")]
    [InlineData("desk-2:north")]
    public void Small_letters_digits_hyphens_and_colons_name_a_team(string text) =>
        Assert.Equal(text, TeamKey.Parse(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Local")]
    [InlineData("two words")]
    [InlineData("équipe")]
    [InlineData("٣")]
    public void Anything_else_does_not(string? text) => Assert.False(TeamKey.TryParse(text, out _));

    [Fact]
    public void A_key_has_at_most_64_characters() =>
        Assert.True(TeamKey.TryParse(new string('a', 64), out _) && !TeamKey.TryParse(new string('a', 65), out _));

    [Fact]
    public void What_is_read_is_kept_as_it_is() =>
        Prop.ForAll<string?>(text => !TeamKey.TryParse(text, out var key) || key.Value == text)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_says_what_was_needed_and_what_was_found() =>
        Assert.Equal(
            "A team is named with 1 to 64 lower-case letters, digits, '-' and ':'; got 'A B'.",
            Assert.Throws<FormatException>(() => TeamKey.Parse("A B")).Message
        );
}
