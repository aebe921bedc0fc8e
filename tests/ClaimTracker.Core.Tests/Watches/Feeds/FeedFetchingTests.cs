using System.Globalization;
using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Tests.Refusals;
using ClaimTracker.Core.Watches.Feeds;

namespace ClaimTracker.Core.Tests.Watches.Feeds;

public sealed class FeedFetchingTests
{
    public static TheoryData<string> Names =>
        [
            .. RefusalLists
                .Samples.Where(sample =>
                    sample.Name.Contains($".{nameof(FetchingRefusals)}.", StringComparison.Ordinal)
                )
                // What a site sends instead of a feed is told by the reader.
                .Where(sample => sample.Refusal.Key != nameof(FetchingRefusals.WrongContent))
                .Select(sample => sample.Name),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nobody_is_told_to_paste_a_feed(string name)
    {
        var refusal = RefusalLists.Samples.Single(sample => sample.Name == name).Refusal;

        var feed = FeedFetching.Reworded(refusal);

        Assert.Equal(refusal.Key, feed.Key);
        Assert.DoesNotMatch("paste|article|\\{", feed.ToString());
        Assert.DoesNotMatch("collez|article|\\{", feed.Sentence(CultureInfo.GetCultureInfo("fr")));
    }
}
