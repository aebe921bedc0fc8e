using System.Net;
using ClaimTracker.Discord.Rest.Failures;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>
/// What makes a call pointless before it is sent: a token that Discord refused, too many invalid calls, a webhook that is gone.
/// Safe for several threads.
/// </summary>
internal sealed partial class Standing(MonotonicClock clock, ILogger<Standing> logger)
{
    private readonly InvalidCalls invalid = new(clock);
    private readonly DeadWebhooks webhooks = new();
    private volatile bool isTokenRefused;

    /// <summary>Discord has answered that the bot's token is not valid; only a restart with another one helps.</summary>
    public bool IsTokenRefused => isTokenRefused;

    /// <summary>How many answers of the last 10 minutes count against this address.</summary>
    public int InvalidCount => invalid.Count;

    /// <summary>Lets a call pass that has a chance.</summary>
    /// <exception cref="DiscordRefusedException">The token was refused, or the webhook is gone.</exception>
    /// <exception cref="DiscordRateLimitedException">Too many invalid calls; interactions go on.</exception>
    public void ThrowIfPointless(RestRoute route)
    {
        if (isTokenRefused && route.UsesBotToken)
        {
            throw Refusal(
                route,
                HttpStatusCode.Unauthorized,
                DiscordErrorCode.InvalidBotToken,
                "it refused the bot's token before, so the call was not sent"
            );
        }

        if (webhooks.Find(route) is { } status)
        {
            var code =
                status == HttpStatusCode.NotFound
                    ? DiscordErrorCode.UnknownWebhook
                    : DiscordErrorCode.InvalidWebhookToken;
            throw Refusal(route, status, code, "the webhook was gone before, so the call was not sent");
        }

        if (!route.IsInteraction && invalid.ClosedFor() is { Ticks: > 0 } wait)
        {
            throw new DiscordRateLimitedException(
                route,
                $"{InvalidCalls.TooMany} or more calls of the last 10 minutes were refused, and at 10000 Discord shuts this address out",
                wait
            );
        }
    }

    /// <summary>Learns from a refusal (401, 403 or 404).</summary>
    public void Note(RestRoute route, HttpStatusCode status, DiscordErrorCode? code)
    {
        if (status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            CountInvalid();
        }

        webhooks.Note(route, status, code);
        if (
            status == HttpStatusCode.Unauthorized
            && route.UsesBotToken
            && code is DiscordErrorCode.General or DiscordErrorCode.InvalidBotToken
        )
        {
            RefuseToken(route);
        }
    }

    /// <summary>Counts an answer against this address.</summary>
    public void CountInvalid()
    {
        var count = invalid.Add();
        if (count == InvalidCalls.Worrying)
        {
            Log.ManyInvalid(logger, count);
        }
        else if (count == InvalidCalls.TooMany)
        {
            Log.TooManyInvalid(logger, count);
        }
    }

    private void RefuseToken(RestRoute route)
    {
        if (!isTokenRefused)
        {
            isTokenRefused = true;
            Log.TokenRefused(logger, route.Key);
        }
    }

    private static DiscordRefusedException Refusal(
        RestRoute route,
        HttpStatusCode status,
        DiscordErrorCode code,
        string message
    ) => new(route, status, new ErrorBody(code, message, []));

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Critical,
            "Discord refuses the bot's token ({Route}). No call is made with it any more. Set Discord:Token to the current one and start again."
        )]
        public static partial void TokenRefused(ILogger logger, string route);

        [LoggerMessage(
            2,
            LogLevel.Warning,
            "{Count} calls of the last 10 minutes were refused (401, 403, 429). At 10000 Discord shuts this address out."
        )]
        public static partial void ManyInvalid(ILogger logger, int count);

        [LoggerMessage(
            3,
            LogLevel.Error,
            "{Count} calls of the last 10 minutes were refused (401, 403, 429). Only interactions are answered until there are fewer."
        )]
        public static partial void TooManyInvalid(ILogger logger, int count);
    }
}
