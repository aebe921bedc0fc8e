namespace ClaimTracker.Host.Web.Pages;

/// <summary>Everything a page shows, ready to be written down.</summary>
public interface IPageView
{
    /// <summary>What the browser calls the page, without the program's name.</summary>
    string Title { get; }

    /// <summary>What it tells other programs; absent on pages that are for the team alone, which no search engine may keep.</summary>
    PublicHead? Public => null;
}

/// <summary>What a page for everybody tells search engines and networks.</summary>
/// <param name="Path">Where it is for good: a path on this server.</param>
/// <param name="Description">One or two sentences, as a preview shows them.</param>
public sealed record PublicHead(string Path, string Description)
{
    /// <summary>Linked data about the one thing it shows (JSON-LD), safe inside an element of HTML; absent when there is none.</summary>
    public string? LinkedData { get; init; }

    /// <summary>Where other sites learn how to show it inside their pages (oEmbed); a whole address, absent when they cannot.</summary>
    public string? Discovery { get; init; }

    /// <summary>False: read, but keep out of search engines.</summary>
    public bool IsListed { get; init; } = true;
}
