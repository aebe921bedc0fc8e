using ClaimTracker.Host.Articles;
using ClaimTracker.Language;

namespace ClaimTracker.Host.Tests.Articles;

public sealed class SentencePictureTests
{
    private const string Text = "The mayor, who 🙂 left,\nclosed two schools.";

    [Fact]
    public void The_words_of_a_span_are_underlined_below_them_and_nothing_else()
    {
        var lines = SentencePicture.Draw(Text, new TextSpan(0, Text.Length), [new(0, 9), new(24, Text.Length)], 80);

        Assert.Equal(
            ["The mayor, who 🙂 left, closed two schools.", "‾‾‾‾‾‾‾‾‾              ‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾"],
            lines.Select(line => line)
        );
    }

    [Fact]
    public void Lines_are_broken_between_words_at_the_width()
    {
        var lines = SentencePicture.Draw("one two three", new TextSpan(0, 13), [new(4, 13)], 8).ToList();

        Assert.Equal(["one two", "    ‾‾‾", "three", "‾‾‾‾‾"], lines);
    }
}
