namespace ClaimTracker.Core.Outbox;

/// <summary>What came of trying to post something.</summary>
public abstract record Delivery
{
    private Delivery() { }

    /// <summary>It stands in the channel.</summary>
    /// <param name="Message">As the chat names it; absent when somebody has deleted it already.</param>
    public sealed record Posted(string? Message) : Delivery;

    /// <summary>There was nothing left to say.</summary>
    public sealed record Nothing : Delivery;

    /// <summary>It does not stand there, and trying again may help.</summary>
    /// <param name="Wait">For how long the chat wants to be left alone; absent when it does not say.</param>
    /// <param name="MayStand">True: nobody knows whether it stands there all the same.</param>
    public sealed record Later(PostTrouble Trouble, string? Detail, TimeSpan? Wait, bool MayStand) : Delivery;

    /// <summary>It does not stand there, and trying again will not help until a person changes something.</summary>
    public sealed record Never(PostTrouble Trouble, string? Detail) : Delivery;
}

/// <summary>What came of looking for a post in a channel.</summary>
public abstract record Sighting
{
    private Sighting() { }

    /// <param name="Message">As the chat names it.</param>
    public sealed record Seen(string Message) : Sighting;

    public sealed record NotThere : Sighting;

    /// <summary>The bot may not look.</summary>
    public sealed record MayNotLook(string? Detail) : Sighting;

    /// <summary>The chat could not be asked.</summary>
    public sealed record Later(PostTrouble Trouble, string? Detail, TimeSpan? Wait) : Sighting;
}

/// <summary>Carries posts to a chat.</summary>
public interface ICourier
{
    /// <summary>
    /// For how long after a try the chat itself recognises a second one of the same post and shows it once. Zero: it does not.
    /// </summary>
    TimeSpan Recognises { get; }

    /// <summary>Posts it, in such a way that the chat recognises a second try.</summary>
    Task<Delivery> PostAsync(Post post, string channel, CancellationToken cancellationToken);

    /// <summary>Looks for it among what was posted in the channel from <paramref name="since"/> on.</summary>
    Task<Sighting> LookAsync(Post post, string channel, DateTimeOffset since, CancellationToken cancellationToken);
}
