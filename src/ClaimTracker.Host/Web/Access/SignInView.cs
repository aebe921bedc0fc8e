using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Web.Access;

/// <summary>Asks for the key.</summary>
/// <param name="Back">Where to go on afterwards: a path of this server.</param>
/// <param name="Problem">What was wrong with the last try; absent at the first.</param>
public sealed record SignInView(string Back, string? Problem) : IPageView
{
    public string Title => "Sign in";
}
