using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Matching;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Matching;

public sealed class SearchOnSqlite : SearchTests<SqliteEngine>;

public sealed class SearchOnSqlServer : SearchTests<SqlServerEngine>;

public abstract class SearchTests<TEngine> : MatchingTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task The_claim_that_says_most_of_it_comes_first()
    {
        await StoreWordingsAsync("The council closed a school.", "Rain fell.", "The council met.");

        Assert.Equal([1, 3], await SearchAsync("schools closed by the council"));
    }

    [Theory]
    [InlineData("école")]
    [InlineData("ecoles")]
    [InlineData("FERMÉES")]
    [InlineData("fermer")]
    public async Task French_is_found_in_other_forms_and_without_accents(string words)
    {
        await StoreInAsync(Team, "fr", "Le conseil a fermé deux écoles.", "La pluie est tombée.");

        Assert.Equal([1], await SearchAsync(words));
    }

    [Fact]
    public async Task The_last_word_may_be_half_typed()
    {
        await StoreWordingsAsync("Measles vaccination fell.", "Rain fell.");

        Assert.Equal([1], await SearchAsync("measles vaccina"));
    }

    [Theory]
    [MemberData(nameof(OddTexts.All), MemberType = typeof(OddTexts))]
    public async Task Odd_texts_are_claims_like_others_and_may_be_looked_for(string odd)
    {
        await StoreWordingsAsync(odd + "Rain fell.");

        Assert.Equal([1], await SearchAsync(odd + "rain"));
    }

    [Fact]
    public async Task The_longest_wordings_are_found_by_each_of_their_ends_and_may_be_looked_for()
    {
        var longest = $"First {string.Concat(Enumerable.Repeat("word ", 797))}last.";
        await StoreWordingsAsync(longest, "Rain fell.");

        Assert.Equal(Claim.WordingMaxLengthChars, longest.Length + 4);
        Assert.Equal([1], await SearchAsync("first"));
        Assert.Equal([1], await SearchAsync("last"));
        Assert.Equal([1], await SearchAsync(longest));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("🙂")]
    [InlineData("submarine")]
    public async Task Words_of_no_claim_find_nothing(string words)
    {
        await StoreWordingsAsync("Rain fell.");

        Assert.Empty(await SearchAsync(words));
    }

    [Fact]
    public async Task A_team_sees_its_own_claims_alone()
    {
        await StoreInAsync(OtherTeam, "en", "The council closed a school.", "Rain fell.");
        await StoreWordingsAsync("Rain stopped.");

        Assert.Equal([1], await SearchAsync("rain"));
        Assert.Equal([2], await SearchAsync("rain", OtherTeam));
        Assert.Empty(await SearchAsync("school"));
        Assert.Equal([1], await SuggestAsync(""));
        Assert.Equal([], await SuggestAsync("2"));
    }

    [Fact]
    public async Task Decided_claims_that_say_much_the_same_are_found_and_others_are_not()
    {
        await StoreWordingsAsync(
            "The council closed two schools in March.",
            "The council closed two schools in March.",
            "In March, two schools were closed by the council.",
            "The council opened a bridge over the river in the autumn.",
            "Two schools were closed."
        );
        await DecideAsync(ClaimState.Checked, 1, 4);
        await DecideAsync(ClaimState.Published, 3);
        await DecideAsync(ClaimState.Proposed, 5);

        Assert.Equal([3, 1], await FindDecidedAsync("The council closed two schools in March."));
        Assert.Equal([3], await FindDecidedAsync("The council closed two schools in March.", except: 1));
    }

    [Fact]
    public async Task The_same_words_are_as_alike_as_can_be()
    {
        await StoreWordingsAsync("The council closed two schools.", "Rain fell.");
        await DecideAsync(ClaimState.Checked, 1);

        var hit = Assert.Single(await Index.FindDecidedAsync(Team, "The council closed two schools.", null, 5, Stop));

        Assert.Equal(new ClaimNumber(1), hit.Number);
        Assert.Equal(1, hit.Likeness, 3);
    }
}
