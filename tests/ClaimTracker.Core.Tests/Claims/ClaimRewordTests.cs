using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Claims;

public sealed class ClaimRewordTests
{
    private readonly Claim claim = Some.Claim(wording: "The council closed two schools.");

    [Fact]
    public void New_words_stand_without_the_white_space_around_them()
    {
        claim.Reword(" Two schools were closed.\n", Some.Anna, Some.Noon);

        Assert.Equal("Two schools were closed.", claim.Wording);
    }

    [Fact]
    public void The_history_has_the_old_and_the_new_words()
    {
        claim.Reword("Two schools were closed.", Some.Anna, Some.Noon);

        Assert.Equal(
            new Change(
                ClaimChanges.Reworded,
                Some.Anna,
                Some.Noon,
                "The council closed two schools.",
                "Two schools were closed."
            ),
            Assert.Single(claim.TakeChanges())
        );
    }

    [Fact]
    public void What_it_came_from_stays()
    {
        var spans = claim.Spans;
        claim.Reword("Two schools were closed.", Some.Anna, Some.Noon);

        Assert.Equal(spans, claim.Spans);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t")]
    public void Blank_words_are_refused(string wording)
    {
        Assert.Equal(
            "C-1 needs words that can be checked; the new wording was empty.",
            claim.Reword(wording, Some.Anna, Some.Noon)?.ToString()
        );
        Assert.Equal(0, claim.Version);
    }

    [Fact]
    public void The_longest_wording_is_taken() =>
        Assert.Null(claim.Reword($" {new string('a', 4000)} ", Some.Anna, Some.Noon));

    [Fact]
    public void A_longer_one_is_refused_with_its_length()
    {
        Assert.Equal(
            "The wording of C-1 can have at most 4000 characters, this one has 4001; shorten it.",
            claim.Reword(new string('a', 4001), Some.Anna, Some.Noon)?.ToString()
        );
        Assert.Equal("The council closed two schools.", claim.Wording);
    }

    [Fact]
    public void A_found_wording_that_is_too_long_is_cut_with_a_sign() =>
        Assert.Equal(new string('a', 3999) + "…", Some.Claim(wording: new string('a', 5000)).Wording);

    [Fact]
    public void A_found_wording_is_never_cut_inside_a_character() =>
        Assert.Equal(new string('a', 3998) + "…", Some.Claim(wording: new string('a', 3998) + "🙂🙂🙂").Wording);
}
