namespace ClaimTracker.Host.Web.Pages;

/// <summary>Everything a page shows, ready to be written down.</summary>
public interface IPageView
{
    /// <summary>What the browser calls the page, without the program's name.</summary>
    string Title { get; }
}
