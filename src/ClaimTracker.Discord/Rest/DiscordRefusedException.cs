using System.Net;
using ClaimTracker.Discord.Rest.Failures;

namespace ClaimTracker.Discord.Rest;

/// <summary>Discord understood the call and says no (4xx). Sending the same again will not help, unless something else changes first.</summary>
public sealed class DiscordRefusedException : DiscordException
{
    internal DiscordRefusedException(RestRoute route, HttpStatusCode status, ErrorBody body, bool mayHaveLanded = false)
        : base(route, RefusalText.Write(route, status, body))
    {
        (Status, Code, Problems, MayHaveLanded) = (status, body.Code, body.Problems, mayHaveLanded);
    }

    public HttpStatusCode Status { get; }

    /// <summary>Discord's number for the reason; null when the answer was not Discord's JSON, as from a proxy in between.</summary>
    public DiscordErrorCode? Code { get; }

    /// <summary>What is wrong with the body, place by place; empty when it is something else.</summary>
    public IReadOnlyList<DiscordProblem> Problems { get; }

    /// <summary>
    /// The call was repeated after a try whose outcome is unknown, so the refusal may be about the repetition: with
    /// <see cref="IsAlreadyAcknowledged"/> it means success.
    /// </summary>
    public bool MayHaveLanded { get; }

    /// <summary>The interaction is too old (3 s) or somebody else answered it: drop it.</summary>
    public bool IsUnknownInteraction => Code == DiscordErrorCode.UnknownInteraction;

    /// <summary>The interaction has an answer already.</summary>
    public bool IsAlreadyAcknowledged => Code == DiscordErrorCode.AlreadyAcknowledged;

    /// <summary>The interaction's 15 minutes are over: use the channel instead.</summary>
    public bool IsInteractionExpired => Route.IsInteraction && Code == DiscordErrorCode.InvalidWebhookToken;

    /// <summary>The bot may not do this there, or may not even look.</summary>
    public bool IsMissingPermission =>
        Code
            is DiscordErrorCode.MissingPermissions
                or DiscordErrorCode.MissingAccess
                or DiscordErrorCode.ReplyNeedsMessageHistory;

    /// <summary>What the call is about is not there (any more).</summary>
    public bool IsNotFound => Status == HttpStatusCode.NotFound;

    /// <summary>The person takes no direct messages from the bot.</summary>
    public bool IsCannotMessageUser => Code is DiscordErrorCode.CannotMessageUser or DiscordErrorCode.NoMutualGuild;

    /// <summary>
    /// Discord does not accept the bot's token, so no call with it is made any more until the program starts with another. An answer of
    /// 401 on a route without the bot's token never means this.
    /// </summary>
    public bool IsTokenRefused =>
        Route.UsesBotToken
        && Status == HttpStatusCode.Unauthorized
        && Code is DiscordErrorCode.General or DiscordErrorCode.InvalidBotToken;
}
