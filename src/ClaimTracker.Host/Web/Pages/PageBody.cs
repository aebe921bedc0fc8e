using Microsoft.AspNetCore.Components;

namespace ClaimTracker.Host.Web.Pages;

/// <summary>What stands between the header and the footer of a page.</summary>
public abstract class PageBody<TView> : ComponentBase
    where TView : IPageView
{
    [Parameter, EditorRequired]
    public TView View { get; set; } = default!;
}
