using System.Diagnostics.CodeAnalysis;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>Who may call a route.</summary>
internal enum RouteAccess
{
    /// <summary>The bot, with its token.</summary>
    Bot,

    /// <summary>Whoever has the interaction's token, which stands in the path. Outside the global limit.</summary>
    Interaction,

    /// <summary>Anybody.</summary>
    Anybody,
}

/// <summary>One route of the API.</summary>
/// <param name="Template">Such as <c>channels/{channel}/messages/{message}</c>.</param>
/// <param name="Bucket">The name of its rate limit.</param>
internal sealed record Route(
    string Method,
    string Template,
    string Bucket,
    RouteAccess Access,
    Func<RestCall, CancellationToken, ValueTask<RestReply>> Handle
)
{
    private readonly string[] parts = Template.Split('/');

    /// <summary>A route whose work is done in one step.</summary>
    public static Route Of(
        string method,
        string template,
        string bucket,
        RouteAccess access,
        Func<RestCall, RestReply> handle
    ) => new(method, template, bucket, access, (call, _) => ValueTask.FromResult(handle(call)));

    /// <summary>A route for the bot.</summary>
    public static Route Of(string method, string template, string bucket, Func<RestCall, RestReply> handle) =>
        Of(method, template, bucket, RouteAccess.Bot, handle);

    public bool Matches(string[] path, [NotNullWhen(true)] out Dictionary<string, string>? values)
    {
        values = null;
        if (path.Length != parts.Length)
        {
            return false;
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < path.Length; i++)
        {
            if (parts[i].StartsWith('{'))
            {
                found[parts[i].Trim('{', '}')] = path[i];
            }
            else if (parts[i] != path[i])
            {
                return false;
            }
        }

        values = found;
        return true;
    }

    /// <summary>The part of the path by which the limit counts apart: the channel, the server, or the webhook with its token.</summary>
    public string Major(IReadOnlyDictionary<string, string> values) =>
        parts[0] switch
        {
            "channels" => values.GetValueOrDefault("channel", ""),
            "guilds" => values.GetValueOrDefault("guild", ""),
            "webhooks" or "interactions" => values.GetValueOrDefault("token", ""),
            _ => "",
        };
}
