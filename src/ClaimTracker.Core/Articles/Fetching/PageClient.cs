using System.Net;

namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>Asks sites for pages as a polite program: it says who it is, keeps no cookies, and connects only where it may.</summary>
internal static class PageClient
{
    private const string Accept = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1";
    private const string AcceptLanguage = "en,fr;q=0.9,*;q=0.5";

    /// <summary>A client that follows nothing by itself and has no time limit of its own.</summary>
    /// <param name="accept">What is wanted, for the header of that name; a page to read when absent.</param>
    public static HttpClient Create(AddressPolicy policy, NameResolver resolve, string? contact, string accept = Accept)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = new GuardedConnection(policy, resolve).OpenAsync,
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            // Each request connects anew, so that each is checked anew.
            PooledConnectionLifetime = TimeSpan.Zero,
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,
        };
        var client = new HttpClient(handler)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent(contact));
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accept);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", AcceptLanguage);
        return client;
    }

    private static string UserAgent(string? contact)
    {
        var version = typeof(PageClient).Assembly.GetName().Version?.ToString(3) ?? "0";
        return string.IsNullOrWhiteSpace(contact) ? $"ClaimTracker/{version}" : $"ClaimTracker/{version} (+{contact})";
    }
}
