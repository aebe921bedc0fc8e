namespace ClaimTracker.Host.Web.Pages;

/// <summary>A page that only says something.</summary>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="Sentence">What was needed, what was found, what to do.</param>
public sealed record NoticeView(string Title, string Sentence) : IPageView
{
    /// <summary>What the log calls the failure; absent when there is nothing to look up.</summary>
    public string? Reference { get; init; }

    /// <summary>Whether somebody reads it who is not of the team: the way in is shown then, and nothing of the inside.</summary>
    public bool IsForEverybody { get; init; }

    public PublicHead? Public => IsForEverybody ? new PublicHead("/", Sentence) { IsListed = false } : null;
}
