using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Web.Access;

/// <summary>What a link that signs in leads to: a button, for what only looks at links must not use them up.</summary>
/// <param name="Link">What the button sends; absent: the link is no longer good.</param>
public sealed record SignInLinkView(string? Link) : IPageView
{
    public string Title => "Sign in";
}
