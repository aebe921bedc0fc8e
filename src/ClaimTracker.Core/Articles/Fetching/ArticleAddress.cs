using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>Reads an address the way people write one: with spaces around it, in angle brackets, or without "https://".</summary>
public static class ArticleAddress
{
    public static Outcome<Uri> Read(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var text = written.Trim().TrimStart('<').TrimEnd('>').Trim();
        var full = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        return
            !text.Any(char.IsWhiteSpace)
            && Uri.TryCreate(full, UriKind.Absolute, out var address)
            && address.Host.Length > 0
            && (address.Host.Contains('.', StringComparison.Ordinal) || address.HostNameType is not UriHostNameType.Dns)
            ? address
            : FetchingRefusals.BadAddress;
    }

    /// <summary>The same for an address that is only noted down, not fetched: it leads to a page, and holds no password.</summary>
    public static Outcome<Uri> ReadPage(string written)
    {
        var reading = Read(written);
        return !reading.Is(out var address, out _) ? reading
            : address.Scheme is not ("http" or "https") ? FetchingRefusals.NotWeb(address.Scheme)
            : address.UserInfo.Length > 0 ? FetchingRefusals.HasPassword
            : address;
    }
}
