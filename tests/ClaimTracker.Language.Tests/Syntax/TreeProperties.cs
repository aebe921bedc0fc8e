using ClaimTracker.Language.Syntax;
using ClaimTracker.Language.Tests.Properties;

namespace ClaimTracker.Language.Tests.Syntax;

public sealed class TreeProperties
{
    [Fact]
    public void Every_sentence_of_any_text_is_a_tree_with_one_root() =>
        AnyText.Holds(text => Assert.All(Parses.Of(text), AssertTree));

    [Fact]
    public void Tokens_lie_in_order_inside_their_sentence_and_say_what_the_text_says() =>
        AnyText.Holds(text =>
        {
            foreach (var sentence in Parses.Of(text))
            {
                Assert.All(sentence.Tokens, token => Assert.True(sentence.Span.Contains(token.Span)));
                Assert.All(sentence.Tokens, token => Assert.Equal(token.Span.Of(text), token.Form));
                Assert.All(
                    sentence.Tokens.Zip(sentence.Tokens.Skip(1)),
                    pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start)
                );
            }
        });

    [Fact]
    public void Empty_spans_have_no_tokens()
    {
        var sentence = Assert.Single(Parses.English.Parse("  ", [new TextSpan(0, 2)]));

        Assert.Empty(sentence.Tokens);
        Assert.Equal(-1, sentence.Root);
    }

    [Fact]
    public void Spans_outside_the_text_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Parses.English.Parse("a", [new TextSpan(0, 2)]));

    [Fact]
    public void A_sentence_of_ten_thousand_words_is_one_tree()
    {
        var text = string.Concat(Enumerable.Repeat("the mayor voted and , ", 2_000));

        var sentence = Assert.Single(Parses.English.Parse(text, [new TextSpan(0, text.Length)]));

        Assert.Equal(10_000, sentence.Tokens.Count);
        AssertTree(sentence);
    }

    [Fact]
    public void Children_and_subtrees_follow_the_heads()
    {
        var sentence = Assert.Single(Parses.Of("The old mayor of Lagos resigned."));
        var mayor = sentence.Tokens.Index().Single(token => token.Item.Form == "mayor").Index;

        Assert.Equal([0, 1, 4], sentence.Children(mayor));
        Assert.Equal([0, 1, 2, 3, 4], sentence.Subtree(mayor));
    }

    private static void AssertTree(ParsedSentence sentence)
    {
        Assert.Single(sentence.Tokens, token => token.Head == Token.NoHead);
        Assert.All(sentence.Tokens, token => Assert.InRange(token.Head, Token.NoHead, sentence.Tokens.Count - 1));
        Assert.Equal(sentence.Tokens.Count, sentence.Subtree(sentence.Root).Count);
        Assert.All(sentence.Tokens, token => Assert.Equal(token.Head == Token.NoHead, token.Relation == "root"));
    }
}
