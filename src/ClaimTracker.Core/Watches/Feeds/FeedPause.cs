using System.Globalization;
using System.Xml.Linq;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>How long a feed and its site want to be left alone between two readings.</summary>
internal static class FeedPause
{
    /// <summary>https://web.resource.org/rss/1.0/modules/syndication/</summary>
    private static readonly XNamespace Syndication = "http://purl.org/rss/1.0/modules/syndication/";

    /// <summary>From <c>ttl</c> (RSS 2.0, in minutes) and <c>sy:updatePeriod</c>; absent when neither says anything.</summary>
    /// <param name="channel">Of RSS, or the root of Atom.</param>
    public static TimeSpan? Of(XElement channel)
    {
        var minutes = Number(channel.OwnText("ttl"));
        return Longer(minutes is null ? null : TimeSpan.FromMinutes(minutes.Value), Update(channel));
    }

    /// <summary>From <c>Cache-Control: max-age</c>, less the time that the answer has lain somewhere; absent when it says nothing.</summary>
    public static TimeSpan? Of(HttpResponseMessage answer) =>
        answer.Headers.CacheControl is { MaxAge: { } most, NoCache: false, NoStore: false }
        && most - (answer.Headers.Age ?? TimeSpan.Zero) is var left
        && left > TimeSpan.Zero
            ? left
            : null;

    public static TimeSpan? Longer(TimeSpan? one, TimeSpan? other) => one is null || other > one ? other : one;

    private static TimeSpan? Update(XElement channel)
    {
        var period = channel.Element(Syndication + "updatePeriod")?.Value.Trim().ToLowerInvariant();
        var frequency = Number(channel.Element(Syndication + "updateFrequency")?.Value);
        TimeSpan? length = period switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            // The module's own default.
            null when frequency is not null => TimeSpan.FromDays(1),
            _ => null,
        };
        return length / (frequency ?? 1);
    }

    // Absent for what is no number above 0.
    private static int? Number(string? written) =>
        int.TryParse(
            written,
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number > 0
            ? number
            : null;
}
