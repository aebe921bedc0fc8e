namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>The path and query of a request line, taken apart and percent-decoded.</summary>
internal sealed class RequestTarget
{
    private const string ApiPrefix = "api";

    public RequestTarget(string pathAndQuery)
    {
        var mark = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? pathAndQuery : pathAndQuery[..mark];
        Segments = WithoutPrefix([.. path.Split('/').Skip(1).Select(Uri.UnescapeDataString)]);
        Query = mark < 0 ? [] : [.. Pairs(pathAndQuery[(mark + 1)..])];
    }

    /// <summary>Without <c>/api/v10</c>.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>In the order given; a name may come more than once.</summary>
    public IReadOnlyList<(string Name, string Value)> Query { get; }

    public string Path => "/" + string.Join('/', Segments);

    private static string[] WithoutPrefix(string[] segments) =>
        segments switch
        {
            [ApiPrefix, ['v', _, ..], .. var rest] => rest,
            [ApiPrefix, .. var rest] => rest,
            _ => segments,
        };

    private static IEnumerable<(string Name, string Value)> Pairs(string query) =>
        from pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries)
        let parts = pair.Split('=', 2)
        select (Decoded(parts[0]), parts.Length > 1 ? Decoded(parts[1]) : "");

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
