using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Matching;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Matching;

public sealed class SuggestionOnSqlite : SuggestionTests<SqliteEngine>;

public sealed class SuggestionOnSqlServer : SuggestionTests<SqlServerEngine>;

public abstract class SuggestionTests<TEngine> : MatchingTests<TEngine>
    where TEngine : IEngine, new()
{
    [Theory]
    [InlineData("1")]
    [InlineData("c-1")]
    [InlineData(" C-1 ")]
    public async Task The_exact_number_comes_first_then_the_newest_that_begin_with_it(string typed)
    {
        await StoreWordingsAsync([.. Enumerable.Range(1, 21).Select(i => $"Rain fell on day {i}.")]);

        Assert.Equal([1, 19, 18, 17], await SuggestAsync(typed, limit: 4));
    }

    [Fact]
    public async Task Claims_that_hold_a_number_as_a_word_come_after_those_of_that_number()
    {
        await StoreWordingsAsync("Rain fell.", "1 bridge was opened.", "Snow fell.");

        Assert.Equal([1, 2], await SuggestAsync("1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("C-")]
    public async Task The_newest_come_when_nothing_is_typed_yet(string typed)
    {
        await StoreWordingsAsync("One.", "Two.", "Three.");

        Assert.Equal([3, 2], await SuggestAsync(typed, limit: 2));
    }

    [Theory]
    [InlineData("scho")]
    [InlineData("the council clo")]
    public async Task Half_typed_words_find_claims(string typed)
    {
        await StoreWordingsAsync("The council closed a school.", "Rain fell.");

        Assert.Equal([1], await SuggestAsync(typed));
    }

    [Theory]
    [InlineData("", new[] { 2 })]
    [InlineData("rain", new[] { 2 })]
    [InlineData("2", new[] { 2 })]
    [InlineData("1", new int[0])]
    public async Task States_may_be_chosen(string typed, int[] numbers)
    {
        await StoreWordingsAsync("Rain fell.", "Rain fell.", "Rain fell.");
        await ChangeAsync(2, claim => claim.Dismiss("A joke.", Some.Anna, Some.Noon));

        Assert.Equal(numbers, await SuggestAsync(typed, states: [ClaimState.Dismissed]));
    }

    [Theory]
    [InlineData("999999999")]
    [InlineData("99999999999999999999")]
    [InlineData("0")]
    [InlineData("C-C-1")]
    [InlineData("-1x")]
    public async Task What_no_claim_is_called_suggests_nothing(string typed)
    {
        await StoreWordingsAsync("Rain fell.");

        Assert.Empty(await SuggestAsync(typed));
    }

    [Fact]
    public async Task A_suggestion_shows_the_claim_as_it_is_now()
    {
        await StoreWordingsAsync("Rain fell.");
        await SuggestAsync("rain");
        await ChangeAsync(1, claim => claim.Reword("Rain stopped.", Some.Anna, Some.Noon));
        await ChangeAsync(1, claim => claim.Take(Some.Anna, Some.Noon));

        var suggestion = Assert.Single(await Index.SuggestAsync(Team, "rain", 5, Stop));

        Assert.Equal(new ClaimSuggestion(new ClaimNumber(1), "Rain stopped.", ClaimState.InReview), suggestion);
    }
}
