using ClaimTracker.Language.Matching;

namespace ClaimTracker.Language.Tests.Properties;

public sealed class MatchingProperties
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    public void Any_text_finds_itself_as_alike_as_can_be(string language) =>
        AnyText.Holds(text =>
        {
            using var index = new WordIndex();
            index.Put(1, text, language);
            index.Put(2, "Something quite different.", language);

            var hits = index.Query(new WordQuery(text, 2));

            Assert.Equal(HasWords(text, language), hits.Any(hit => hit.Key == 1));
            Assert.All(hits.Where(hit => hit.Key == 1), hit => Assert.Equal(1, hit.Likeness, 2));
        });

    [Fact]
    public void Likeness_is_a_share_and_half_typed_words_harm_nothing() =>
        AnyText.Holds(text =>
        {
            using var index = new WordIndex();
            index.Put(1, text, "en");
            index.Put(2, text[(text.Length / 2)..], "fr");

            var hits = index.Query(new WordQuery(text[..(text.Length / 2)], 2) { LastMayBeHalfTyped = true });

            Assert.All(hits, hit => Assert.InRange(hit.Likeness, 0, 1));
        });

    private static bool HasWords(string text, string language) =>
        FoldedWords.Of(text).Any(word => !MatchingLanguage.For(language).IsStopWord(word));
}
