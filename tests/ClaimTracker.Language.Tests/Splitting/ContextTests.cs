using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Language.Tests.Splitting;

/// <summary>What a claim takes from the sentences before it and from the day of publication.</summary>
public sealed class ContextTests
{
    // A Tuesday.
    private static readonly DateOnly Published = new(2026, 10, 20);

    [Theory]
    [InlineData("The bridge was closed yesterday.", "The bridge was closed on 19 October 2026.")]
    [InlineData("The bridge was closed today.", "The bridge was closed on 20 October 2026.")]
    [InlineData("The bridge will be closed tomorrow.", "The bridge will be closed on 21 October 2026.")]
    [InlineData("The bridge was closed on Monday.", "The bridge was closed on 19 October 2026.")]
    [InlineData("The bridge was closed this Tuesday.", "The bridge was closed on 20 October 2026.")]
    [InlineData("The bridge was closed last Tuesday.", "The bridge was closed on 13 October 2026.")]
    [InlineData("The bridge will be closed on Thursday.", "The bridge will be closed on 22 October 2026.")]
    [InlineData("The first trucks are expected this Thursday.", "The first trucks are expected on 22 October 2026.")]
    [InlineData("The bridge was closed on Monday evening.", "The bridge was closed on the evening of 19 October 2026.")]
    [InlineData("The bridge was built last year.", "The bridge was built in 2025.")]
    public void A_day_that_depends_on_the_day_of_publication_is_written_out(string text, string expected) =>
        Assert.Equal([expected], Wordings(text, Published));

    [Theory]
    [InlineData("The bridge was closed on Monday, October 19.")]
    [InlineData("The bridge has been closed since last year.")]
    [InlineData("Last year’s budget was higher.")]
    public void A_day_that_is_fixed_or_tied_to_other_words_stays(string text) =>
        Assert.Equal([text], Wordings(text, Published));

    [Fact]
    public void Without_a_day_of_publication_days_stay_as_they_are() =>
        Assert.Equal(["The bridge was closed yesterday."], Wordings("The bridge was closed yesterday.", null));

    [Fact]
    public void A_short_name_is_spelled_out_once_the_text_has_said_it_in_full() =>
        Assert.Equal(
            ["The Kenya Wildlife Service counted the herds.", "The Kenya Wildlife Service hired 40 rangers."],
            Wordings("The Kenya Wildlife Service counted the herds. The KWS hired 40 rangers.", null)
        );

    [Fact]
    public void A_short_name_of_two_things_stays() =>
        Assert.Contains(
            "The NPA met in May.",
            Wordings(
                "The National Port Authority closed a pier. The Northern Press Agency wrote about it. The NPA met in May.",
                null
            )
        );

    [Fact]
    public void A_short_name_of_two_things_stays_when_one_of_them_is_named_again() =>
        Assert.Contains(
            "The NPA met in May.",
            Wordings(
                "The National Port Authority closed a pier. The Northern Press Agency wrote about it. "
                    + "The Northern Press Agency has moved. The NPA met in May.",
                null
            )
        );

    [Fact]
    public void The_only_woman_named_is_she() =>
        Assert.Equal(
            ["Anna Holt leads the port.", "Anna Holt sold two cranes."],
            Wordings("Anna Holt leads the port. She sold two cranes.", null)
        );

    [Fact]
    public void The_only_thing_that_the_sentence_before_is_about_is_it() =>
        Assert.Equal(
            ["The League occupied the pass.", "The League turned back 340 trucks."],
            Wordings("The League occupied the pass. It turned back 340 trucks.", null)
        );

    [Fact]
    public void Of_two_women_neither_is_she_and_the_claim_says_so()
    {
        var claims = ClaimSplitter.Split("Anna Holt met Mary Berg. She sold two cranes.", SplitOptions.Default).Claims;

        Assert.Equal("She sold two cranes.", claims[^1].Wording);
        Assert.Contains("She", claims[^1].NeedsContext, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("In 1963, he moved to Lagos.")]
    [InlineData("Before the war, she worked at the port.")]
    public void A_claim_that_names_nobody_says_so_whatever_opens_it(string text) =>
        Assert.NotNull(ClaimSplitter.Split(text, SplitOptions.Default).Claims[0].NeedsContext);

    [Fact]
    public void A_speaker_is_meant_by_the_subject_of_what_is_said() =>
        Assert.Equal(["Peter Lind would resign."], Wordings("Peter Lind said he would resign.", null));

    [Fact]
    public void A_speaker_who_may_be_a_person_is_no_it() =>
        Assert.Equal(["It should wait."], Wordings("Wickety thinks that it should wait.", null));

    [Fact]
    public void She_who_adds_something_is_named_by_the_sentence_before()
    {
        var claims = ClaimSplitter
            .Split(
                "The finance minister, Anna Holt, took office in May. She added that the port would hire 200 people.",
                SplitOptions.Default
            )
            .Claims;

        Assert.Equal("Anna Holt", claims[^1].Attribution?.Speaker);
    }

    [Fact]
    public void A_source_in_the_middle_is_that_of_its_own_clause()
    {
        var claims = ClaimSplitter
            .Split(
                "The port employs 4,000 people and, according to its chairman, lost 12 million dollars in 2025.",
                SplitOptions.Default
            )
            .Claims;

        Assert.Equal(
            [("The port employs 4,000 people.", null), ("The port lost 12 million dollars in 2025.", "its chairman")],
            claims.Select(claim => (claim.Wording, claim.Attribution?.Speaker))
        );
    }

    [Fact]
    public void The_owner_inside_a_subject_is_not_mistaken_for_the_subject() =>
        Assert.Contains("It has no charter.", Wordings("Its name is fixed by law, although it has no charter.", null));

    private static List<string> Wordings(string text, DateOnly? published) =>
        [
            .. ClaimSplitter
                .Split(text, new SplitOptions { Language = "en", PublishedOn = published })
                .Claims.Select(claim => claim.Wording),
        ];
}
