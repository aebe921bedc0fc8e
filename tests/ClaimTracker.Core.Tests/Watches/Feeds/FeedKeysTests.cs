using ClaimTracker.Core.Watches.Feeds;

namespace ClaimTracker.Core.Tests.Watches.Feeds;

public sealed class FeedKeysTests
{
    [Theory]
    [InlineData("https://news.example/1", "http://NEWS.example/1/")]
    [InlineData("https://news.example/1", "https://news.example/1#top")]
    [InlineData("https://news.example/1", "https://news.example/1?utm_source=rss&fbclid=7")]
    public void An_address_that_flickers_is_known_again(string one, string other) =>
        Assert.Equal(Keys(FeedReads.Item(one)), Keys(FeedReads.Item(other)));

    [Fact]
    public void An_item_is_known_by_its_guid_when_its_link_changes_and_the_other_way_round()
    {
        var first = Keys(FeedReads.Item("/1", "a"));

        Assert.Single(first.Intersect(Keys(FeedReads.Item("/moved", "a"))));
        Assert.Single(first.Intersect(Keys(FeedReads.Item("/1", "b"))));
        Assert.Empty(first.Intersect(Keys(FeedReads.Item("/2", "b"))));
    }

    [Fact]
    public void A_double_comes_once() =>
        Assert.Single(
            Items(
                FeedReads.Item("/1", "a", "Old") + FeedReads.Item("/1?utm_medium=x", "a", "New") + FeedReads.Item("/1")
            )
        );

    [Fact]
    public void A_guid_that_all_items_share_tells_none_of_them()
    {
        var items = Items(FeedReads.Item("/1", "same") + FeedReads.Item("/2", "same") + FeedReads.Item("/3", "own"));

        Assert.Equal([1, 1, 2], items.Select(item => item.Keys.Count));
        Assert.Distinct(items.SelectMany(item => item.Keys));
    }

    [Fact]
    public void An_item_that_shares_its_guid_and_its_link_with_two_others_has_a_key_of_its_own()
    {
        var items = Items(FeedReads.Item("/1", "a") + FeedReads.Item("/2", "a") + FeedReads.Item("/1", "b"));

        Assert.Equal(3, items.Count);
        Assert.Distinct(items.SelectMany(item => item.Keys));
        Assert.All(items, item => Assert.NotEmpty(item.Keys));
    }

    private static IReadOnlyList<FeedItem> Items(string items) => FeedReads.Done(FeedReads.Rss(items)).Items;

    private static IReadOnlyList<string> Keys(string item) => Items(item).Single().Keys;
}
