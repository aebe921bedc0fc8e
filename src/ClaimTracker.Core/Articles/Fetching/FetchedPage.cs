namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>A page as a site sent it, ready for <see cref="Reading.ArticleReader"/>.</summary>
/// <param name="Address">Where it came from in the end, after redirects.</param>
/// <param name="Body">The unpacked body; never empty.</param>
/// <param name="MediaType">What the site calls it, such as <c>text/html</c>; absent when it does not say.</param>
/// <param name="Charset">The character set the site declares; absent when it does not say.</param>
public sealed record FetchedPage(Uri Address, ReadOnlyMemory<byte> Body, string? MediaType, string? Charset);
