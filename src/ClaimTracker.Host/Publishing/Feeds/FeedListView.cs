using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Publishing.Feeds;

/// <summary>The page that leads to the feeds.</summary>
public sealed record FeedListView : IPageView
{
    public string Title => "Feeds and data";

    public PublicHead? Public => new("/feeds", "Everything that is published here, for news readers and programs.");
}
