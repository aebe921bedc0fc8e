using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ClaimTracker.Host.Web.Pages;

/// <summary>A part of a page, to be sent elsewhere than on a page.</summary>
internal static class Fragment
{
    public static async Task<string> RenderAsync<TComponent>(
        IServiceProvider services,
        IDictionary<string, object?> parameters
    )
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters));
            return root.ToHtmlString();
        });
    }
}
