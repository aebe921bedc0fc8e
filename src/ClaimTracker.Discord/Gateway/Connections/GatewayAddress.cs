namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>The address to dial, from the one Discord names, which may have a path, or end in a slash, or neither.</summary>
internal static class GatewayAddress
{
    private const string Ours = "v=10&encoding=json";

    /// <summary>
    /// Whether the token may be sent there. Plain <c>ws</c> is good enough only where the REST address is plain <c>http</c> too, that is
    /// when somebody chose it.
    /// </summary>
    public static bool IsUsable(Uri? url, bool mayBePlain) =>
        url is { IsAbsoluteUri: true }
        && (url.Scheme == Uri.UriSchemeWss || (mayBePlain && url.Scheme == Uri.UriSchemeWs));

    /// <summary>What is wrong with the address that Discord named for new sessions; null when nothing is.</summary>
    public static GatewayFailure? Problem(Uri url, bool mayBePlain) =>
        IsUsable(url, mayBePlain)
            ? null
            : new GatewayFailure(
                $"The gateway's address needs to begin with wss://; Discord named '{url}'.",
                $"Look at {DiscordOptions.Section}:{nameof(DiscordOptions.Api)}: it should be https://discord.com/api/v10/."
            );

    /// <summary>With version and encoding; other parts of the query stay.</summary>
    public static Uri Dialled(Uri url)
    {
        var others = url
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Split('=')[0] is not ("v" or "encoding" or "compress"));
        return new UriBuilder(url) { Query = string.Join('&', [.. others, Ours]), Fragment = "" }.Uri;
    }
}
