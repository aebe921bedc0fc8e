namespace ClaimTracker.Language.Tests.Syntax;

/// <summary>
/// The parses of our own sentences, right and wrong ones, as they are. A new model changes them: the difference is the review, and
/// the new file is what <c>tests/ClaimTracker.Evaluation -- parses FILE</c> prints.
/// </summary>
public sealed class GoldenParseTests
{
    [Fact]
    public void Our_sentences_are_parsed_as_before()
    {
        var expected = Read("golden-parses.txt");

        Assert.Equal(expected, Parses.Print(Parses.Of(Read("golden-sentences.txt"))));
    }

    [Theory]
    [InlineData("The city was hit by a flood on Monday.", "city", "nsubj:pass")]
    [InlineData("Mali controls its airspace.", "airspace", "obj")]
    [InlineData("Mali’s army did not leave.", "army", "nsubj")]
    [InlineData("The minister, who resigned, is ill.", "resigned", "acl:relcl")]
    [InlineData("She said that he lied.", "lied", "ccomp")]
    public void Simple_sentences_are_parsed_well(string sentence, string word, string relation) =>
        Assert.Equal(relation, Assert.Single(Parses.Of(sentence)).Tokens.Single(token => token.Form == word).Relation);

    [Theory]
    [InlineData("The wolves were running.", "the wolf be run .")]
    [InlineData("She has bought better shoes.", "she have buy good shoe .")]
    [InlineData("Cities tried it.", "city try it .")]
    public void Base_forms_come_from_tags_and_endings(string sentence, string lemmas) =>
        Assert.Equal(lemmas, string.Join(' ', Assert.Single(Parses.Of(sentence)).Tokens.Select(token => token.Lemma)));

    private static string Read(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Syntax", name)).ReplaceLineEndings("\n");
}
