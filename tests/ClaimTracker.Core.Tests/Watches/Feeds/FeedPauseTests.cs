namespace ClaimTracker.Core.Tests.Watches.Feeds;

public sealed class FeedPauseTests
{
    private const string Syndication = "xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'";

    [Theory]
    [InlineData("", null)]
    [InlineData("<ttl>60</ttl>", 60)]
    [InlineData("<ttl> 60 </ttl>", 60)]
    [InlineData("<ttl>0</ttl>", null)]
    [InlineData("<ttl>-5</ttl>", null)]
    [InlineData("<ttl>often</ttl>", null)]
    [InlineData("<ttl>99999999999</ttl>", null)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod>", 60)]
    [InlineData("<sy:updatePeriod> Hourly\n</sy:updatePeriod><sy:updateFrequency>\t2 </sy:updateFrequency>", 30)]
    [InlineData("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 1440)]
    [InlineData("<sy:updatePeriod>weekly</sy:updatePeriod>", 10080)]
    [InlineData("<sy:updatePeriod>monthly</sy:updatePeriod>", 43200)]
    [InlineData("<sy:updatePeriod>yearly</sy:updatePeriod><sy:updateFrequency>365</sy:updateFrequency>", 1440)]
    [InlineData("<sy:updatePeriod>sometimes</sy:updatePeriod>", null)]
    [InlineData("<sy:updateFrequency>4</sy:updateFrequency>", 360)]
    [InlineData("<ttl>90</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 90)]
    [InlineData("<ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 60)]
    public void A_feed_says_how_long_it_wants_to_be_left_alone(string channel, int? minutes)
    {
        var declared = FeedReads.Rss("", channel).Replace("<rss", $"<rss {Syndication}", StringComparison.Ordinal);

        Assert.Equal(minutes, FeedReads.Done(declared).Pause?.TotalMinutes);
        // Many do not declare what they use.
        Assert.Equal(minutes, FeedReads.Done(FeedReads.Rss("", channel)).Pause?.TotalMinutes);
    }

    [Fact]
    public void An_Atom_feed_and_one_of_RSS_1_say_it_too()
    {
        const string Daily = "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>";
        var atom = FeedReads.Done(FeedReads.Atom(Daily, $" {Syndication}"));
        var rdf = FeedReads.Done(
            $"<rdf:RDF xmlns='http://purl.org/rss/1.0/' {Syndication}><channel>{Daily}</channel></rdf:RDF>"
        );

        Assert.Equal((TimeSpan.FromHours(12), TimeSpan.FromHours(12)), (atom.Pause, rdf.Pause));
    }
}
