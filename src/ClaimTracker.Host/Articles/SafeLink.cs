namespace ClaimTracker.Host.Articles;

/// <summary>Addresses that a page may link to.</summary>
internal static class SafeLink
{
    /// <summary>The address when it is http or https; absent for every other one, such as <c>javascript:</c>.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;
}
