using ClaimTracker.Discord.Interactions;

namespace ClaimTracker.Discord.Routing;

/// <summary>Learns of every reply that people were given, whoever made it; suggestions while typing are none.</summary>
public interface IReplyHandler
{
    /// <summary>
    /// The reply has been said. A further message is possible with <see cref="Conversation.FollowUpAsync"/>, unless a modal was opened.
    /// The person has the answer already: when this fails the log says so, and nobody else.
    /// </summary>
    Task RepliedAsync(
        Interaction interaction,
        Reply reply,
        Conversation conversation,
        CancellationToken cancellationToken
    );
}
