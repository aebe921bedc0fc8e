using System.Text;

namespace ClaimTracker.Discord.Rest;

/// <summary>
/// One address of the API: a method, a template such as <c>channels/{channel_id}/messages</c> and the values for its places. The names of
/// the places matter: <c>{interaction_token}</c> makes it a route of an interaction (no bot token is sent, and neither the limit over all
/// calls nor a pause of all calls touches it), and a value whose name ends in <c>_token</c> is a secret that no message repeats.
/// </summary>
public sealed class RestRoute
{
    private const string Hidden = "[hidden]";

    private readonly RouteTemplate template;
    private readonly string[] values;

    private RestRoute(RouteTemplate template, string[] values, string path) =>
        (this.template, this.values, Path, Major) = (template, values, path, template.Major(values));

    public HttpMethod Method => template.Method;

    /// <summary>Method and template, without a value: safe to log, and the key under which Discord's limit of the route is learned.</summary>
    public string Key => template.Key;

    /// <summary>An interaction's callback, its first answer (<c>@original</c>) or a follow-up.</summary>
    public bool IsInteraction => template.IsInteraction;

    /// <summary>The call that answers an interaction.</summary>
    public bool IsCallback => template.IsCallback;

    /// <summary>The bot's token is sent; otherwise the token in the path says who calls.</summary>
    public bool UsesBotToken => !IsInteraction && !IsWebhook;

    /// <summary>Doing it twice is the same as doing it once: GET, PUT, PATCH and DELETE.</summary>
    public bool IsIdempotent => Method != HttpMethod.Post;

    /// <summary>A webhook that is addressed with its token, an interaction's included.</summary>
    internal bool IsWebhook => template.IsWebhook;

    /// <summary>What Discord counts apart within a bucket; holds a secret where the route does.</summary>
    internal string Major { get; }

    /// <summary>Path and query under the API's address, escaped; holds a secret where the route does.</summary>
    internal string Path { get; }

    public static RestRoute Get(string template, params ReadOnlySpan<RouteArgument> arguments) =>
        Of(HttpMethod.Get, template, arguments);

    public static RestRoute Post(string template, params ReadOnlySpan<RouteArgument> arguments) =>
        Of(HttpMethod.Post, template, arguments);

    public static RestRoute Put(string template, params ReadOnlySpan<RouteArgument> arguments) =>
        Of(HttpMethod.Put, template, arguments);

    public static RestRoute Patch(string template, params ReadOnlySpan<RouteArgument> arguments) =>
        Of(HttpMethod.Patch, template, arguments);

    public static RestRoute Delete(string template, params ReadOnlySpan<RouteArgument> arguments) =>
        Of(HttpMethod.Delete, template, arguments);

    /// <summary>The same route with one more name in its query; without a value it stays as it is. A name may be given again.</summary>
    public RestRoute Query(string name, RouteArgument? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return value is { Text: { } text }
            ? new RestRoute(
                template,
                values,
                $"{Path}{(Path.Contains('?') ? '&' : '?')}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(text)}"
            )
            : this;
    }

    /// <summary>Method and template; never a value.</summary>
    public override string ToString() => Key;

    /// <summary>The text without the secrets of this route, in case Discord repeats one.</summary>
    internal string Redact(string text)
    {
        var redacted = new StringBuilder(text);
        foreach (var secret in template.Secrets(values))
        {
            redacted.Replace(secret, Hidden).Replace(Uri.EscapeDataString(secret), Hidden);
        }

        return redacted.ToString();
    }

    private static RestRoute Of(HttpMethod method, string template, ReadOnlySpan<RouteArgument> arguments)
    {
        ArgumentException.ThrowIfNullOrEmpty(template);
        var known = RouteTemplate.Of(method, template);
        if (known.PlaceCount != arguments.Length)
        {
            throw new ArgumentException(
                $"{known.Key} needs {known.PlaceCount} values; got {arguments.Length}.",
                nameof(arguments)
            );
        }

        var usable = new string[arguments.Length];
        for (var i = 0; i < usable.Length; i++)
        {
            usable[i] = Usable(arguments[i], known, i);
        }

        return new RestRoute(known, usable, known.Fill(usable));
    }

    // An empty value, "." or ".." would be the address of another route.
    private static string Usable(RouteArgument argument, RouteTemplate template, int place) =>
        argument.Text is { Length: > 0 } text and not ("." or "..")
            ? text
            : throw new ArgumentException(
                $"{template.Key} needs a value for place {place + 1}; it was empty or dots.",
                nameof(argument)
            );
}
