using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Rest.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClaimTracker.Discord.Tests.Rest.Loopback;

/// <summary>The whole client against a loopback server.</summary>
internal static class LoopbackClient
{
    public const string Token = "MTk4NjIy.bot-token.KSHq";

    public static RestClient For(
        LoopbackDiscord server,
        RestOptions? options = null,
        TimeProvider? time = null,
        ILoggerFactory? loggers = null,
        string? token = Token
    ) => For(server.Api, options, time, loggers, token);

    public static RestClient For(
        Uri api,
        RestOptions? options = null,
        TimeProvider? time = null,
        ILoggerFactory? loggers = null,
        string? token = Token,
        HttpMessageHandler? wire = null
    ) =>
        new(
            new DiscordOptions { Api = api, Token = token },
            options ?? new RestOptions { RetryDelay = TimeSpan.Zero },
            time ?? TimeProvider.System,
            new RestMetrics(),
            loggers ?? NullLoggerFactory.Instance,
            wire ?? SocketHandler.Create()
        );
}
