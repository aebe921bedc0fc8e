using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Language.Tests.Splitting;

public sealed class AttributionTests
{
    [Theory]
    [InlineData(
        "According to the ministry, rents rose by 5%.",
        "the ministry",
        "according to",
        "According to the ministry"
    )]
    [InlineData("Rents rose by 5%, according to Ms. Holt.", "Ms. Holt", "according to", "according to Ms. Holt")]
    [InlineData("The mayor said that rents rose.", "The mayor", "say", "The mayor said")]
    [InlineData("Anna Holt warned on Monday that rents rose.", "Anna Holt", "warn", "Anna Holt warned")]
    [InlineData("\"Rents rose by 5%,\" said Anna Holt.", "Anna Holt", "say", "said Anna Holt")]
    [InlineData("“Rents rose by 5%,” the mayor said on Monday.", "the mayor", "say", "the mayor said")]
    [InlineData("He said: “Rents rose by 5%.”", "He", "say", "He said")]
    [InlineData("Selon le ministère, les loyers ont augmenté.", "le ministère", "selon", "Selon le ministère")]
    [InlineData("« Les loyers ont augmenté », a déclaré M. Roy.", "M. Roy", "déclarer", "a déclaré M. Roy")]
    public void The_speaker_is_named(string text, string speaker, string verb, string words)
    {
        var attribution = Assert.Single(ClaimSplitter.Split(text, SplitOptions.Default).Claims).Attribution;

        Assert.NotNull(attribution);
        Assert.Equal((speaker, verb, words), (attribution.Speaker, attribution.Verb, attribution.Span.Of(text)));
    }

    [Theory]
    [InlineData("Rents rose by 5% in May.")]
    [InlineData("When the mayor said that rents rose, nobody believed it.")]
    [InlineData("It is said that rents rose.")]
    [InlineData("The company announced the plan in May.")]
    [InlineData("Rents, according to the ministry, rose by 5%.")]
    public void In_doubt_nobody_is_named(string text)
    {
        var claim = Assert.Single(ClaimSplitter.Split(text, SplitOptions.Default).Claims);

        Assert.Null(claim.Attribution);
    }

    [Theory]
    [InlineData("Rents rose on July 9, 2010 in the United States.")]
    [InlineData("Unbearable Me is a film that was released on July 9, 2010 in the United States.")]
    public void A_country_says_nothing(string text)
    {
        var claims = ClaimSplitter.Split(text, SplitOptions.Default).Claims;

        Assert.All(claims, claim => Assert.Null(claim.Attribution));
        Assert.Contains(claims, claim => claim.Wording.EndsWith("in the United States.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_speaker_without_a_name_is_named_as_the_text_does()
    {
        var claim = Assert.Single(
            ClaimSplitter.Split("“Rents rose,” she told reporters.", SplitOptions.Default).Claims
        );

        Assert.Equal(("she", "tell"), (claim.Attribution?.Speaker, claim.Attribution?.Verb));
    }
}
