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
        // Its address, and its title and address together.
        Assert.Equal(2, first.Intersect(Keys(FeedReads.Item("/1", "b"))).Count());
        Assert.Empty(first.Intersect(Keys(FeedReads.Item("/2", "b"))));
    }

    [Fact]
    public void A_double_comes_once() =>
        Assert.Single(Items(FeedReads.Item("/1", "a") + FeedReads.Item("/1?utm_medium=x", "a") + FeedReads.Item("/1")));

    [Fact]
    public void A_guid_that_all_items_share_tells_none_of_them()
    {
        var items = Items(FeedReads.Item("/1", "same") + FeedReads.Item("/2", "same") + FeedReads.Item("/3", "own"));

        Assert.Equal([2, 2, 3], items.Select(item => item.Keys.Count));
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

    [Theory]
    [InlineData(null)]
    [InlineData("same")]
    public void Items_that_share_all_but_their_titles_are_told_apart(string? guid)
    {
        var items = Items(FeedReads.Item("/live", guid, "Roads") + FeedReads.Item("/live", guid, "Trees"));

        Assert.Equal(["Roads", "Trees"], items.Select(item => item.Title));
        Assert.Distinct(items.SelectMany(item => item.Keys));
        // Of one of them alone, the feed says the same.
        Assert.Subset(Keys(FeedReads.Item("/live", guid, "Trees")).ToHashSet(), items[1].Keys.ToHashSet());
    }

    [Fact]
    public void Items_that_share_a_link_are_known_by_their_titles_when_their_guids_flicker()
    {
        var first = Items(FeedReads.Item("/live", "a", "Roads") + FeedReads.Item("/live", "b", "Trees"));
        var again = Items(FeedReads.Item("/live", "c", "Roads") + FeedReads.Item("/live", "d", "Trees"));

        Assert.All(first.Zip(again), pair => Assert.Single(pair.First.Keys.Intersect(pair.Second.Keys)));
    }

    [Theory]
    [InlineData("https://news.example/")]
    [InlineData("https://news.example")]
    [InlineData("https://other.example/?#top")]
    [InlineData("https://news.example/politics")]
    [InlineData("https://news.example/politics/?utm_source=rss")]
    [InlineData("https://news.example/feeds/all.xml")]
    [InlineData("https://cdn.example/politics.rss")]
    public void A_link_to_the_site_or_the_feed_itself_tells_no_item(string link)
    {
        const string Channel =
            "<link>https://news.example/politics</link><atom:link rel='self' href='https://cdn.example/politics.rss'/>";
        FeedItem Alone(string item) => Assert.Single(FeedReads.Done(FeedReads.Rss(item, Channel)).Items);

        var item = Alone(FeedReads.Item(link, "a", "Roads"));
        var next = Alone(FeedReads.Item(link, "b", "Trees"));
        var named = Alone($"<item><title>Parks</title><guid>{link}</guid><link>{link}</link></item>");

        Assert.Empty(item.Keys.Intersect(next.Keys));
        Assert.Equal(new Uri(link), item.Address);
        Assert.Single(item.Keys.Intersect(Alone(FeedReads.Item(link, "c", "Roads")).Keys));
        Assert.Single(named.Keys);
    }

    [Fact]
    public void An_Atom_link_to_the_site_or_the_feed_itself_tells_no_item()
    {
        string Feed(string title, string link) =>
            FeedReads.Atom(
                $"<link rel='self' href='/feed'/><link href='/home'/><entry><title>{title}</title><link href='{link}'/></entry>"
            );

        Assert.All(
            ["/feed", "/home", "/"],
            link =>
                Assert.Empty(
                    FeedReads
                        .Done(Feed("Roads", link))
                        .Items.Single()
                        .Keys.Intersect(FeedReads.Done(Feed("Trees", link)).Items.Single().Keys)
                )
        );
    }

    private static IReadOnlyList<FeedItem> Items(string items) => FeedReads.Done(FeedReads.Rss(items)).Items;

    private static IReadOnlyList<string> Keys(string item) => Items(item).Single().Keys;
}
