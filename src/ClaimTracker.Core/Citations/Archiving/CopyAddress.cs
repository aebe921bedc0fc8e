using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace ClaimTracker.Core.Citations.Archiving;

/// <summary>
/// Finds where a copy is in what an archive service answers: <c>Content-Location</c>, <c>Location</c>, a <c>Link</c> with the relation
/// "memento" (RFC 7089), or the address that its redirects ended at.
/// </summary>
internal static partial class CopyAddress
{
    /// <summary>The copy's address; absent when the answer names none that can be kept.</summary>
    /// <param name="answer">The last answer, after redirects.</param>
    /// <param name="asked">What was asked for the copy.</param>
    /// <param name="ended">What gave the last answer.</param>
    /// <param name="page">The page that was to be copied.</param>
    public static Uri? Find(HttpResponseMessage answer, Uri asked, Uri ended, Uri page)
    {
        var named = Named(answer).Select(text => Read(ended, text)).Append(ended == asked ? null : ended);
        return named.FirstOrDefault(copy => copy is not null && IsKept(copy) && copy != asked && !IsPage(copy, page));
    }

    private static IEnumerable<string> Named(HttpResponseMessage answer) =>
        Values(answer.Content.Headers.NonValidated, "Content-Location")
            .Concat(Values(answer.Headers.NonValidated, "Location"))
            .Concat(Values(answer.Headers.NonValidated, "Link").SelectMany(Mementos));

    private static HeaderStringValues Values(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) ? values : default;

    // The newest of several is the one just made; others are older copies.
    private static IEnumerable<string> Mementos(string header) =>
        LinkValue()
            .Matches(header)
            .Select(link => (Target: link.Groups["target"].Value, Kinds: Kinds(link.Groups["kinds"].Value)))
            .Where(link => link.Kinds.Contains("memento", StringComparer.OrdinalIgnoreCase))
            .OrderByDescending(link => link.Kinds.Contains("last", StringComparer.OrdinalIgnoreCase))
            .Select(link => link.Target);

    private static string[] Kinds(string written) => written.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static Uri? Read(Uri from, string written) =>
        Uri.TryCreate(from, written.Trim(), out var address) ? address : null;

    private static bool IsKept(Uri copy) =>
        copy is { IsAbsoluteUri: true, Scheme: "http" or "https", Host.Length: > 0, UserInfo: "" }
        && copy.AbsoluteUri.Length <= Citation.AddressMaxLengthChars;

    // A service that sends us back to the page itself has copied nothing.
    private static bool IsPage(Uri copy, Uri page) =>
        Uri.Compare(
            copy,
            page,
            UriComponents.HostAndPort | UriComponents.PathAndQuery,
            UriFormat.UriEscaped,
            StringComparison.OrdinalIgnoreCase
        ) == 0;

    [GeneratedRegex(
        """<(?<target>[^<>]*)>(\s*;\s*(?!rel\s*=)[\w*-]+\s*=\s*("[^"]*"|[^\s",;]+))*\s*;\s*rel\s*=\s*("(?<kinds>[^"]*)"|(?<kinds>[^\s",;]+))""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex LinkValue();
}
