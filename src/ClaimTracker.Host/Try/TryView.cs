using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Try;

/// <summary>The form, and what was found in the text.</summary>
public sealed record TryView(TryForm Form) : IPageView
{
    /// <summary>What was wrong; absent when nothing was.</summary>
    public string? Problem { get; init; }

    /// <summary>Absent until a text was taken apart.</summary>
    public TriedText? Found { get; init; }

    public string Title => "Try a text";

    public PublicHead? Public => new(TryRoutes.Address, "Paste a text and see the claims in it. Nothing is stored.");
}
