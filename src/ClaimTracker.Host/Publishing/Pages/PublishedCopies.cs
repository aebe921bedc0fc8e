using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Pages;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;

namespace ClaimTracker.Host.Publishing.Pages;

/// <summary>
/// Finished pages of claims, for strangers: a fact-check that is shared widely is made once. A copy serves as long as nothing that the world reads has
/// changed, and a minute at most, as it may in a browser.
/// </summary>
internal sealed class PublishedCopies(PublishedChanges changes) : IDisposable
{
    private const long MostBytes = 32L * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly MemoryCache copies = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The kept page of that address; absent when it has to be made.</summary>
    public async Task<IResult?> FindAsync(
        HttpContext context,
        Func<CancellationToken, Task<ClaimTrackerContext>> open,
        CancellationToken cancellationToken
    )
    {
        if (!IsForStranger(context.Request) || !copies.TryGetValue(KeyOf(context.Request), out Copy? copy))
        {
            return null;
        }

        var state = changes.Peek();
        if (state is null)
        {
            await using var db = await open(cancellationToken);
            state = await changes.ReadAsync(db, cancellationToken);
        }

        return state is not null && state.ChangedAt == copy!.ChangedAt ? copy.Page : null;
    }

    /// <summary>Makes a page, and keeps it when it is for strangers and everything is calm.</summary>
    public async Task<IResult> MakeAsync<TBody, TView>(
        HttpContext context,
        PublishedState? before,
        Page<TBody, TView> page
    )
        where TBody : PageBody<TView>
        where TView : IPageView
    {
        if (before is null || !IsForStranger(context.Request))
        {
            return page;
        }

        var bytes = await page.RenderAsync(context);
        var made = new PublicBytes(bytes, Page.MediaType, page.StatusCode ?? StatusCodes.Status200OK);
        using var entry = copies.CreateEntry(KeyOf(context.Request));
        entry.Value = new Copy(made, before.ChangedAt);
        entry.Size = bytes.Length;
        entry.AbsoluteExpirationRelativeToNow = Longest;
        return made;
    }

    public void Dispose() => copies.Dispose();

    // Whoever signed in sees how to sign out; a query is in the link that leads to signing in.
    private static bool IsForStranger(HttpRequest request) =>
        !request.QueryString.HasValue
        && !SignIn.IsByCookie(request.HttpContext)
        && !request.Headers.ContainsKey(HeaderNames.Authorization);

    private static string KeyOf(HttpRequest request) =>
        $"{request.Scheme}://{request.Host.ToUriComponent()}{request.Path.ToUriComponent()}";

    private sealed record Copy(IResult Page, DateTimeOffset? ChangedAt);
}
