using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Syntax.Tokens;
using ClaimTracker.Language.Tests.Properties;

namespace ClaimTracker.Language.Tests.Syntax;

public sealed class TokeniserTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            var sentence = "";
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Syntax", "tokens.md")))
            {
                sentence = line.StartsWith("> ", StringComparison.Ordinal) ? line[2..] : sentence;
                if (line.StartsWith("- ", StringComparison.Ordinal))
                {
                    examples.Add(sentence, line[2..]);
                }
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Sentences_fall_into_the_tokens_of_the_treebank(string sentence, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', Cut(sentence).Select(piece => piece.Span.Of(sentence))));

    [Fact]
    public void Clitics_and_halves_of_contractions_continue_their_word()
    {
        const string Sentence = "They don't, I cannot, the voters' do.";

        var continuing = Cut(Sentence).Where(piece => piece.Continues).Select(piece => piece.Span.Of(Sentence));

        Assert.Equal(["n't", "not", "'"], continuing);
    }

    [Fact]
    public void Tokens_hold_every_character_but_white_space_once_and_in_order() =>
        AnyText.Holds(text =>
        {
            var pieces = Cut(text);

            Assert.Equal(text.Where(letter => !char.IsWhiteSpace(letter)), pieces.SelectMany(p => p.Span.Of(text)));
            Assert.All(pieces, piece => Assert.False(piece.Span.IsEmpty));
            Assert.All(pieces.Zip(pieces.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        });

    [Fact]
    public void No_token_cuts_a_surrogate_pair() =>
        AnyText.Holds(text =>
            Assert.DoesNotContain(
                Cut(text),
                piece =>
                    piece.Span.Start > 0 && char.IsSurrogatePair(text[piece.Span.Start - 1], text[piece.Span.Start])
            )
        );

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData(".)")]
    [InlineData("1/")]
    [InlineData("-")]
    [InlineData("don't")]
    [InlineData("a-b/c.")]
    public void A_very_long_word_is_cut_in_a_moment(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000));

        Assert.NotEmpty(Cut(text));
    }

    private static List<Piece> Cut(string text) =>
        Tokeniser.Cut(text, new TextSpan(0, text.Length), LanguageRules.English);
}
