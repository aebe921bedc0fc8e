using System.Collections.Concurrent;

namespace ClaimTracker.Discord.Rest;

/// <summary>
/// What can be known of a route from its method and template alone; read once for each. The program's own text makes the templates, so
/// there are a few dozen.
/// </summary>
internal sealed class RouteTemplate
{
    private static readonly ConcurrentDictionary<(HttpMethod Method, string Text), RouteTemplate> Known = new();

    private readonly string[] segments;
    private readonly bool[] isSecret;
    private readonly int majorCount;

    private RouteTemplate(HttpMethod method, string text)
    {
        (Method, Text, Key) = (method, text, $"{method} {text}");
        segments = text.Split('/');
        isSecret = [.. segments.Where(IsPlace).Select(place => place.EndsWith("_token}", StringComparison.Ordinal))];
        majorCount = CountMajors();
        IsInteraction = segments.Contains("{interaction_token}", StringComparer.Ordinal);
        IsCallback = IsInteraction && segments is ["interactions", _, _, "callback"];
        IsWebhook = segments[0] == "webhooks" && isSecret.Contains(true);
    }

    public HttpMethod Method { get; }

    public string Text { get; }

    /// <summary>The key under which the bucket of a route is learned: "POST channels/{channel_id}/messages".</summary>
    public string Key { get; }

    public bool IsInteraction { get; }

    public bool IsCallback { get; }

    /// <summary>A webhook that is addressed with its token, an interaction's included.</summary>
    public bool IsWebhook { get; }

    public int PlaceCount => isSecret.Length;

    public static RouteTemplate Of(HttpMethod method, string text) =>
        Known.GetOrAdd((method, text), static key => new RouteTemplate(key.Method, key.Text));

    /// <summary>The path under the API's address, each value escaped.</summary>
    public string Fill(ReadOnlySpan<string> values)
    {
        var next = 0;
        var filled = new string[segments.Length];
        for (var i = 0; i < segments.Length; i++)
        {
            filled[i] = IsPlace(segments[i]) ? Uri.EscapeDataString(values[next++]) : segments[i];
        }

        return string.Join('/', filled);
    }

    /// <summary>What Discord counts apart: the channel, the server, or the webhook with its token; empty for all others.</summary>
    public string Major(ReadOnlySpan<string> values) =>
        majorCount switch
        {
            0 => "",
            1 => values[0],
            _ => $"{values[0]}/{values[1]}",
        };

    public IEnumerable<string> Secrets(string[] values) => values.Where((_, place) => isSecret[place]);

    // Only what follows directly on the first word counts: a server deep in a path shares the bucket of its route.
    private int CountMajors() =>
        segments switch
        {
            ["webhooks" or "interactions", ['{', ..], ['{', ..], ..] => 2,
            ["channels" or "guilds" or "webhooks" or "interactions", ['{', ..], ..] => 1,
            _ => 0,
        };

    private static bool IsPlace(string segment) => segment is ['{', .., '}'];
}
