using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Language.Tests.Splitting;

public sealed class ClaimSplitterTests
{
    [Theory]
    [InlineData("The council voted for the school, and it will be built.", "en")]
    [InlineData("Le conseil a voté pour l'école, et elle sera construite.", "fr")]
    [InlineData("Der Rat hat für die Schule gestimmt, und sie wird nicht gebaut.", "de")]
    [InlineData("El consejo votó por la escuela, y no será para los niños.", "es")]
    [InlineData("", "en")]
    [InlineData("Aba cedo fiji golu hamo jipe kusu lamo nifa pogo rusi tavo.", "und")]
    public void The_texts_own_words_tell_its_language(string text, string language) =>
        Assert.Equal(language, ClaimSplitter.Split(text, SplitOptions.Default).Language);

    [Fact]
    public void A_given_language_counts_more_than_the_words() =>
        Assert.Equal(
            "fr",
            ClaimSplitter.Split("The council voted.", SplitOptions.Default with { Language = "fr-CA" }).Language
        );

    [Theory]
    [InlineData("He cut the budget in May.")]
    [InlineData("These figures come from the ministry.")]
    public void A_claim_that_starts_with_a_pronoun_needs_context(string text)
    {
        var claim = Assert.Single(ClaimSplitter.Split(text, SplitOptions.Default).Claims);

        Assert.Contains(text.Split(' ')[0], claim.NeedsContext, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_names_its_subject_needs_no_context()
    {
        var claim = Assert.Single(ClaimSplitter.Split("Anna Holt cut the budget in May.", SplitOptions.Default).Claims);

        Assert.Null(claim.NeedsContext);
    }

    [Fact]
    public void A_dateline_is_outside_of_the_claims_span_and_inside_its_sentence()
    {
        const string Text = "LAGOS, Nov 14 - The council voted for the school.";

        var claim = Assert.Single(ClaimSplitter.Split(Text, SplitOptions.Default).Claims);

        Assert.Equal("The council voted for the school.", Assert.Single(claim.Spans).Of(Text));
        Assert.Equal(new TextSpan(0, Text.Length), claim.Sentence);
        Assert.Equal("whole-sentence", claim.Rule);
    }
}
