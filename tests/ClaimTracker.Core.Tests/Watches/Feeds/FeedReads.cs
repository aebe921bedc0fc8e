using System.Text;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Watches.Feeds;

namespace ClaimTracker.Core.Tests.Watches.Feeds;

/// <summary>Feeds as tests write them.</summary>
internal static class FeedReads
{
    public static readonly Uri Address = new("https://news.example/feeds/all.xml");

    public static Outcome<Feed> Read(byte[] bytes, string? charset = null) => FeedReader.Read(bytes, charset, Address);

    public static Feed Done(string text, string? charset = null) => Done(Encoding.UTF8.GetBytes(text), charset);

    public static Feed Done(byte[] bytes, string? charset = null)
    {
        var isDone = Read(bytes, charset).Is(out var feed, out var refusal);
        Assert.True(isDone, refusal?.ToString());
        return feed!;
    }

    public static Refusal Refused(string text)
    {
        Assert.False(Read(Encoding.UTF8.GetBytes(text)).Is(out _, out var refusal));
        return refusal!;
    }

    /// <summary>An RSS 2.0 feed with these items.</summary>
    public static string Rss(string items, string channel = "<link>https://news.example/</link>") =>
        $"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Example</title>{channel}{items}</channel></rss>""";

    public static string Item(string link, string? guid = null, string title = "Roads") =>
        $"<item><title>{title}</title><link>{link}</link>{(guid is null ? "" : $"<guid isPermaLink=\"false\">{guid}</guid>")}</item>";

    public static string Atom(string entries, string attributes = "") =>
        $"""<feed xmlns="http://www.w3.org/2005/Atom"{attributes}><title>The Example</title>{entries}</feed>""";

    public static string Addresses(Feed feed) => string.Join(' ', feed.Items.Select(item => item.Address));
}
