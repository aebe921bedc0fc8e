using System.Net;

namespace ClaimTracker.Discord.Rest;

/// <summary>
/// Discord could not be reached, had a fault of its own, or gave an answer that cannot be read, on every try that the call was allowed.
/// A call that may not be repeated may all the same have been carried out.
/// </summary>
public sealed class DiscordUnreachableException : DiscordException
{
    internal DiscordUnreachableException(
        RestRoute route,
        string found,
        HttpStatusCode? status = null,
        Exception? inner = null
    )
        : base(
            route,
            $"{route.Key} needs an answer from Discord; {found}. Check the network and Discord's status page, then try again.",
            inner
        ) => Status = status;

    /// <summary>What Discord, or something in front of it, answered; null: nothing at all.</summary>
    public HttpStatusCode? Status { get; }
}
