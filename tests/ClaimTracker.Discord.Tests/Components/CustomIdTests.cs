using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Limits;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Discord.Tests.Components;

public sealed class CustomIdTests
{
    [Fact]
    public void It_says_version_verb_and_arguments() =>
        Assert.Equal("v1:cite:17:a%3Ab", CustomId.Create("cite", "17", "a:b").ToString());

    [Fact]
    public void What_was_written_is_read_again() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>[]>(),
                arguments =>
                {
                    string[] texts = [.. arguments.Select(argument => argument.Get)];
                    var made = TryCreate(texts);
                    return made is null
                        || (
                            CustomId.TryParse(made.ToString(), out var read)
                            && read.Verb == "cite"
                            && read.Arguments.SequenceEqual(texts)
                            && read == made
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_whatever_makes_reading_fail() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => CustomId.TryParse(text, out _) || true)
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cite:17")]
    [InlineData("v0:cite")]
    [InlineData("v1:")]
    [InlineData("v1:CITE")]
    [InlineData("v1")]
    [InlineData("v99999999999:cite")]
    public void What_we_never_write_is_not_read(string? text) => Assert.False(CustomId.TryParse(text, out _));

    [Fact]
    public void It_has_at_most_100_characters() =>
        Assert.Throws<DiscordLimitException>(() => CustomId.Create("cite", new string('a', 93)));

    private static CustomId? TryCreate(string[] arguments)
    {
        try
        {
            return CustomId.Create("cite", arguments);
        }
        catch (DiscordLimitException)
        {
            return null;
        }
    }
}
