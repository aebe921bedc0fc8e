using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Splitting;
using ClaimTracker.Language.Tests.Specs;
using ClaimTracker.Language.Tests.Splitting;
using ClaimTracker.Language.Words;

namespace ClaimTracker.Language.Tests.Properties;

public sealed class SplitProperties
{
    [Fact]
    public void Spans_lie_inside_the_text_in_order_and_never_overlap() =>
        AnyText.Holds(text =>
        {
            var split = ClaimSplitter.Split(text, SplitOptions.Default);

            AssertOrdered(text, split.Blocks.Select(block => block.Span));
            AssertOrdered(text, split.Sentences);
            Assert.All(split.Claims, claim => AssertOrdered(text, claim.Spans));
        });

    [Fact]
    public void No_span_cuts_a_surrogate_pair_or_starts_or_ends_with_white_space() =>
        AnyText.Holds(text =>
        {
            var split = ClaimSplitter.Split(text, SplitOptions.Default);
            var spans = split
                .Sentences.Concat(split.Blocks.Select(block => block.Span))
                .Concat(split.Claims.SelectMany(claim => claim.Spans));

            foreach (var span in spans)
            {
                Assert.False(IsInsidePair(text, span.Start) || IsInsidePair(text, span.End));
                Assert.False(char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]));
            }
        });

    [Fact]
    public void Splitting_twice_gives_the_same() =>
        AnyText.Holds(text =>
        {
            var first = ClaimSplitter.Split(text, SplitOptions.Default);
            var second = ClaimSplitter.Split(text, SplitOptions.Default);

            Assert.Equal(first.Blocks, second.Blocks);
            Assert.Equal(first.Sentences, second.Sentences);
            Assert.Equivalent(first.Claims, second.Claims, strict: true);
        });

    [Fact]
    public void Each_visible_character_of_a_block_is_in_exactly_one_sentence() =>
        AnyText.Holds(text =>
        {
            var split = ClaimSplitter.Split(text, SplitOptions.Default);
            var inSentences = new int[text.Length];
            foreach (var sentence in split.Sentences)
            {
                for (var i = sentence.Start; i < sentence.End; i++)
                {
                    inSentences[i]++;
                }
            }

            foreach (var block in split.Blocks)
            {
                for (var i = block.Span.Start; i < block.Span.End; i++)
                {
                    Assert.True(
                        char.IsWhiteSpace(text[i]) || inSentences[i] == 1,
                        $"Character {i} of '{text}' is in {inSentences[i]} sentences."
                    );
                }
            }
        });

    [Fact]
    public void Every_letter_of_a_text_is_in_a_sentence() =>
        AnyText.Holds(text =>
        {
            var split = ClaimSplitter.Split(text, SplitOptions.Default);

            var lost = Enumerable
                .Range(0, text.Length)
                .Where(i =>
                    char.IsLetter(text[i]) && !split.Sentences.Any(sentence => sentence.Start <= i && i < sentence.End)
                );
            Assert.Empty(lost);
        });

    [Fact]
    public void A_claim_lies_in_its_sentence_and_reads_as_one() =>
        AnyText.Holds(text =>
        {
            foreach (var claim in ClaimSplitter.Split(text, SplitOptions.Default).Claims)
            {
                Assert.All(
                    claim.Spans,
                    span => Assert.True(claim.Sentence.Contains(span) || span.End <= claim.Sentence.Start)
                );
                Assert.InRange(claim.CheckWorthiness.Score, 0, 1);
                Assert.Equal(claim.Wording.Trim(), claim.Wording);
                Assert.DoesNotContain('\n', claim.Wording);
                Assert.True(claim.Attribution is null || claim.Sentence.Contains(claim.Attribution.Span));
            }
        });

    [Fact]
    public void Every_word_of_a_claim_comes_from_its_spans_or_is_a_word_of_grammar()
    {
        foreach (var example in SpecExample.Read("clauses").Concat(SpecExample.Read("context")))
        {
            foreach (
                var claim in ClaimSplitter.Split(example.Text, SplitOptions.Default with { Language = "en" }).Claims
            )
            {
                var source = claim
                    .Spans.SelectMany(span => WordScanner.Scan(example.Text, span))
                    .Select(word => word.Form)
                    .ToHashSet();
                var words = WordScanner.Scan(claim.Wording, new TextSpan(0, claim.Wording.Length));
                // A word that was glued to its neighbour in the text stands alone in the claim.
                source.UnionWith(
                    words
                        .Zip(words.Skip(1))
                        .Where(pair => source.Contains(pair.First.Form + pair.Second.Form))
                        .SelectMany(pair => new[] { pair.First.Form, pair.Second.Form })
                        .ToList()
                );
                var added = words.Where(word =>
                    !source.Contains(word.Form) && !LanguageRules.English.FunctionWords.Contains(word.Form)
                );
                Assert.All(
                    added,
                    word => Assert.True(Inflected.IsFormOfOne(word.Form, source), $"'{word.Form}' in '{claim.Wording}'")
                );
            }
        }
    }

    private static void AssertOrdered(string text, IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Assert.True(
                end <= span.Start && span.Start < span.End && span.End <= text.Length,
                $"{span} in '{text}' after {end}"
            );
            end = span.End;
        }
    }

    private static bool IsInsidePair(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    /// <summary>Each sentence of the specs is told again with a "not" behind its first form of "be", "have" or "will".</summary>
    [Fact]
    public void No_claim_of_a_negated_sentence_says_what_the_sentence_denies()
    {
        var checkedSentences = 0;
        foreach (var example in SpecExample.Read("clauses"))
        {
            if (Negated(example.Text) is not var (denied, sentence))
            {
                continue;
            }

            checkedSentences++;
            Assert.All(
                ClaimSplitter.Split(sentence, SplitOptions.Default with { Language = "en" }).Claims,
                claim => Assert.DoesNotContain(denied, claim.Wording, StringComparison.Ordinal)
            );
        }

        Assert.True(checkedSentences > 60, $"Only {checkedSentences} sentences could be negated.");
    }

    private static (string Denied, string Sentence)? Negated(string text)
    {
        foreach (var verb in new[] { " was ", " were ", " is ", " are ", " has ", " have ", " will " })
        {
            var at = text.IndexOf(verb, StringComparison.Ordinal);
            var isOnce = at >= 0 && text.IndexOf(verb, at + 1, StringComparison.Ordinal) < 0;
            if (!isOnce || text[(at + verb.Length)..].StartsWith("no", StringComparison.Ordinal))
            {
                continue;
            }

            var start = at + verb.Length;
            var end = text.IndexOfAny([' ', ',', '.'], start);
            return end < 0 ? null : (text[at..end], text.Insert(start, "not "));
        }

        return null;
    }
}
