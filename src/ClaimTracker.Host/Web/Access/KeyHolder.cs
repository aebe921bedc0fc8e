using ClaimTracker.Core.Access;

namespace ClaimTracker.Host.Web.Access;

/// <summary>Somebody who has shown that they may come in.</summary>
/// <param name="Name">What people call the key; "Web:Key" for that of the settings.</param>
/// <param name="Scope">What they may do.</param>
/// <param name="Key">The key of the team that was shown; absent when it was something else.</param>
internal sealed record KeyHolder(string Name, ApiKeyScope Scope, LiveApiKey? Key = null)
{
    /// <summary>Whoever knows Web:Key.</summary>
    public static KeyHolder Operator { get; } = new("Web:Key", ApiKeyScope.Admin);

    /// <summary>Whoever sits at this machine while Web:Key is not set.</summary>
    public static KeyHolder Local { get; } = new("this machine", ApiKeyScope.Admin);

    /// <summary>Whoever came by a link from the chat.</summary>
    public static KeyHolder Link { get; } = new("a link", ApiKeyScope.Read);

    public static KeyHolder Of(LiveApiKey key) => new(key.Name, key.Scope, key);
}

/// <summary>Who sends a request, as <see cref="CallerMiddleware"/> found out.</summary>
/// <param name="ByHeader">By the key in its header; absent without one, and with a wrong one.</param>
/// <param name="ByTicket">By its cookie, or because it comes from this machine and no key is set. It opens pages, not the API.</param>
internal sealed record Caller(KeyHolder? ByHeader, KeyHolder? ByTicket)
{
    public static Caller Nobody { get; } = new(null, null);

    public static Caller Of(HttpContext context) => context.Items[typeof(Caller)] as Caller ?? Nobody;

    public static void Set(HttpContext context, Caller caller) => context.Items[typeof(Caller)] = caller;
}
