using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Routing;

/// <summary>What a handler answers in the end.</summary>
public abstract record Reply
{
    private Reply() { }

    /// <summary>A new message, private or for all as the message says.</summary>
    /// <param name="Shown">What is to be done once Discord has the message, with the message as Discord stored it: to remember where it is.</param>
    public sealed record Show(OutgoingMessage Message, AfterShown? Shown = null) : Reply
    {
        /// <summary>The message says why nothing was done. Nothing friendly is added to it.</summary>
        public bool IsRefusal { get; init; }
    }

    /// <summary>Another message in the place of the one with the button. To a command, the same as <see cref="Show"/>.</summary>
    /// <param name="Shown">As in <see cref="Show"/>.</param>
    public sealed record Update(OutgoingMessage Message, AfterShown? Shown = null) : Reply;

    /// <summary>A modal. The handler must be quick and its <see cref="WhenSlow"/> must be <see cref="WhenSlow.Wait"/>.</summary>
    public sealed record Open(Modal Modal) : Reply;

    /// <summary>Nothing that can be seen. Only for buttons, selects and modals.</summary>
    public sealed record Nothing : Reply;
}

/// <summary>Takes note of a message that is shown now. The person has it already: when this fails the log says so, and nobody else.</summary>
/// <param name="message">As Discord stored it, with its id and channel.</param>
public delegate Task AfterShown(Message message, CancellationToken cancellationToken);
