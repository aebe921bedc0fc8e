namespace ClaimTracker.Host.Web.Pages;

/// <summary>A page that only says something.</summary>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="Sentence">What was needed, what was found, what to do.</param>
public sealed record NoticeView(string Title, string Sentence) : IPageView
{
    /// <summary>What the log calls the failure; absent when there is nothing to look up.</summary>
    public string? Reference { get; init; }
}
