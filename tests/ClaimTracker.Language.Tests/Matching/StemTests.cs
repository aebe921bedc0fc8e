using ClaimTracker.Language.Matching;

namespace ClaimTracker.Language.Tests.Matching;

public sealed class StemTests
{
    /// <summary>From the examples in the description of Porter2, and one for each rule that they leave out.</summary>
    [Theory]
    [InlineData("consign consigned consigning consignment", "consign")]
    [InlineData("consistency consistent consistently consisting consists", "consist")]
    [InlineData("consolation consolations consolatory", "consol")]
    [InlineData("knack knacks", "knack")]
    [InlineData("knit knits knitted knitting", "knit")]
    [InlineData("knock knocked knocking", "knock")]
    [InlineData("caresses", "caress")]
    [InlineData("ties tied", "tie")]
    [InlineData("cries cried cry", "cri")]
    [InlineData("gas this", "gas this")]
    [InlineData("gaps", "gap")]
    [InlineData("agreed agree", "agre")]
    [InlineData("feed", "feed")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping hoped", "hope")]
    [InlineData("luxuriating", "luxuri")]
    [InlineData("say by", "say by")]
    [InlineData("national", "nation")]
    [InlineData("vaccination vaccinated vaccinate", "vaccin")]
    [InlineData("generous generously", "generous")]
    [InlineData("generation generations", "generat")]
    [InlineData("hopefulness hopeful", "hope")]
    [InlineData("apology apologies", "apolog")]
    [InlineData("happily", "happili")]
    [InlineData("controlled control", "control")]
    [InlineData("adoption", "adopt")]
    [InlineData("skies sky", "sky")]
    [InlineData("news", "news")]
    [InlineData("exceeds exceed", "exceed")]
    [InlineData("innings", "inning")]
    [InlineData("1000 3.5", "1000 3.5")]
    public void English_words_have_the_stems_of_Porter2(string words, string stems) =>
        AssertStems(MatchingLanguage.English, words, stems);

    [Theory]
    [InlineData("fermer ferme fermé fermée fermés fermées ferment fermait fermaient fermera fermeront fermant", "ferm")]
    [InlineData("école écoles", "ecol")]
    [InlineData("hôpital hôpitaux", "hopital")]
    [InlineData("niveau niveaux", "niveau")]
    [InlineData("national nationale nationaux nationales", "national")]
    [InlineData("heureux heureuse heureuses", "heureu")]
    [InlineData("actif active actifs actives", "actif")]
    [InlineData("vaccination vaccinations vacciner vacciné vaccinée", "vaccin")]
    [InlineData("augmentation augmenter augmente augmenté augmentera", "augment")]
    [InlineData("ministre ministres", "ministr")]
    [InlineData("finir fini finissent finissait", "fin")]
    [InlineData("personne personnes personnel", "person personel")]
    [InlineData("2024 covid19", "2024 covid19")]
    public void French_forms_of_a_word_share_a_stem_with_and_without_accents(string words, string stems) =>
        AssertStems(MatchingLanguage.French, words, stems);

    [Fact]
    public void Words_of_other_languages_stay() => AssertStems(MatchingLanguage.For("de"), "schulen", "schulen");

    [Theory]
    [InlineData("en", "the")]
    [InlineData("fr", "été")]
    [InlineData("fr-CA", "où")]
    public void Stop_words_are_known_without_accents(string language, string word) =>
        Assert.True(MatchingLanguage.For(language).IsStopWord(Folding.Fold(word)));

    [Theory]
    [InlineData("no")]
    [InlineData("not")]
    [InlineData("more")]
    public void Words_that_claims_differ_by_are_no_stop_words(string word) =>
        Assert.False(MatchingLanguage.English.IsStopWord(word));

    private static void AssertStems(MatchingLanguage language, string words, string stems) =>
        Assert.Equal(
            stems,
            string.Join(' ', words.Split(' ').Select(word => language.StemOf(Folding.Fold(word))).Distinct())
        );
}
