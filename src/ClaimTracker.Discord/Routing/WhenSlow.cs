namespace ClaimTracker.Discord.Routing;

/// <summary>What a person sees when a handler has not answered within a second.</summary>
public enum WhenSlow
{
    /// <summary>"… is thinking", for the one who asked.</summary>
    ThinkPrivately,

    /// <summary>"… is thinking", for everybody in the channel.</summary>
    ThinkPublicly,

    /// <summary>Nothing: the button stops spinning, the message changes later. Where there is no message, the same as <see cref="ThinkPrivately"/>.</summary>
    Acknowledge,

    /// <summary>The router waits: for handlers that open a modal, which nothing may precede.</summary>
    Wait,
}
