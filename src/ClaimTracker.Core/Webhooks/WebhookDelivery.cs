using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Webhooks;

/// <summary>How it stands with a delivery. The numbers are stored: never change or reuse one.</summary>
public enum WebhookDeliveryState
{
    /// <summary>It is to be sent, now or when its next try is due.</summary>
    Waiting = 0,

    /// <summary>The other side has answered that it has it.</summary>
    Delivered = 1,

    /// <summary>It was tried for long enough, or the other side has answered that it will never take it.</summary>
    GivenUp = 2,
}

/// <summary>
/// One thing that one webhook is told. It is stored in the transaction of the change that it tells of, under a key that is never used twice
/// for that webhook.
/// </summary>
public sealed class WebhookDelivery : ITeamOwned
{
    public const int KeyMaxLengthChars = 100;
    public const int EventMaxLengthChars = 50;
    public const int ErrorMaxLengthChars = 500;

    private WebhookDelivery() { }

    /// <param name="webhook">Stored already.</param>
    /// <param name="key">What only this delivery is about; at most <see cref="KeyMaxLengthChars"/>.</param>
    /// <param name="what">Stable name of the event; at most <see cref="EventMaxLengthChars"/>.</param>
    /// <param name="content">The body to be sent: JSON.</param>
    /// <param name="now">When the change was made.</param>
    internal WebhookDelivery(Webhook webhook, string key, string what, string content, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(what);
        if (key.Length > KeyMaxLengthChars || what.Length > EventMaxLengthChars)
        {
            throw new ArgumentException(
                $"A delivery's key has at most {KeyMaxLengthChars} characters and its event {EventMaxLengthChars}; got {key.Length} and {what.Length}.",
                nameof(key)
            );
        }

        (WebhookId, TeamId, Key, Event, Content) = (webhook.Id, webhook.TeamId, key, what, content);
        (CreatedAt, NextTryAt) = (now, now);
    }

    public WebhookDeliveryId Id { get; private init; }

    public WebhookId WebhookId { get; private init; }

    public TeamId TeamId { get; private init; }

    /// <summary>Unique for the webhook, for good.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Stable name of what happened.</summary>
    public string Event { get; private init; } = "";

    /// <summary>The body: JSON, as it stood at the change.</summary>
    public string Content { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public WebhookDeliveryState State { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>When it is tried next; present exactly while it waits.</summary>
    public DateTimeOffset? NextTryAt { get; private set; }

    /// <summary>The status of HTTP that the other side answered the last try with; absent when it answered nothing.</summary>
    public int? LastStatus { get; private set; }

    /// <summary>Why the last try failed: name of a refusal of <see cref="WebhookRefusals"/>; absent when none did.</summary>
    public string? LastError { get; private set; }

    /// <summary>When it was delivered or given up; absent while it waits.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>A try begins: until its end is noted, no other program takes it before <paramref name="until"/>.</summary>
    internal void Begin(DateTimeOffset until)
    {
        Tries++;
        NextTryAt = until;
    }

    internal void Succeed(int status, DateTimeOffset now)
    {
        (LastStatus, LastError) = (status, null);
        Close(WebhookDeliveryState.Delivered, now);
    }

    /// <summary>It is tried again later.</summary>
    internal void PutOff(int? status, string error, DateTimeOffset until)
    {
        Note(status, error);
        NextTryAt = until;
    }

    internal void GiveUp(int? status, string error, DateTimeOffset now)
    {
        Note(status, error);
        Close(WebhookDeliveryState.GivenUp, now);
    }

    /// <summary>The program ends in the middle of a try: the next one begins with it.</summary>
    internal void GiveBack(DateTimeOffset now) => NextTryAt = now;

    /// <summary>Somebody wants the other side to have it once more; it goes out under the same id.</summary>
    internal void Reopen(DateTimeOffset now) =>
        (State, ClosedAt, NextTryAt) = (WebhookDeliveryState.Waiting, null, now);

    private void Note(int? status, string error) =>
        (LastStatus, LastError) = (status, FittedText.Cut(error, ErrorMaxLengthChars));

    private void Close(WebhookDeliveryState state, DateTimeOffset now) =>
        (State, ClosedAt, NextTryAt) = (state, now, null);
}
