using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Routing;

/// <summary>What a handler answers in the end.</summary>
public abstract record Reply
{
    private Reply() { }

    /// <summary>A new message, private or for all as the message says.</summary>
    public sealed record Show(OutgoingMessage Message) : Reply;

    /// <summary>Another message in the place of the one with the button. To a command, the same as <see cref="Show"/>.</summary>
    public sealed record Update(OutgoingMessage Message) : Reply;

    /// <summary>A modal. The handler must be quick and its <see cref="WhenSlow"/> must be <see cref="WhenSlow.Wait"/>.</summary>
    public sealed record Open(Modal Modal) : Reply;

    /// <summary>Nothing that can be seen. Only for buttons, selects and modals.</summary>
    public sealed record Nothing : Reply;
}
