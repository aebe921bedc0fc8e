using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Interactions;

/// <summary>The calls that answer an interaction. They need its token and no bot token.</summary>
public interface IInteractionAnswers
{
    /// <summary>The first answer, within 3 seconds of Discord's sending.</summary>
    Task AnswerAsync(InteractionSource source, InteractionResponse response, CancellationToken cancellationToken);

    /// <summary>The same, for an answer that shows or changes a message; gives the message as Discord stored it.</summary>
    Task<Message> ShowAsync(
        InteractionSource source,
        InteractionResponse response,
        CancellationToken cancellationToken
    );

    /// <summary>Puts a message in the place of the first answer (or of the message whose button was pressed, after an update).</summary>
    Task<Message> EditAsync(InteractionSource source, OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>Takes the first answer away.</summary>
    Task DeleteAsync(InteractionSource source, CancellationToken cancellationToken);

    /// <summary>Another message. It is private or not by itself, once the first answer is settled.</summary>
    Task<Message> FollowUpAsync(InteractionSource source, OutgoingMessage message, CancellationToken cancellationToken);
}
