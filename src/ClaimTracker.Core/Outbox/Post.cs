using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Outbox;

/// <summary>
/// Something to be said in a team's chat that no person asked for at that moment. It is stored in the transaction of the change that it tells
/// of, under a key that is never used twice, and stands in the channel once, whatever is restarted meanwhile.
/// </summary>
public sealed class Post : ITeamOwned
{
    public const int KeyMaxLengthChars = 100;
    public const int ChannelMaxLengthChars = 32;
    public const int ContentMaxLengthChars = 2000;
    public const int DetailMaxLengthChars = 500;

    private Post() { }

    /// <param name="team">Whose chat.</param>
    /// <param name="kind">What it is about.</param>
    /// <param name="key">What only this post is about, such as <c>follow-up 3 2026-12-01T09:00Z</c>: a second one of this key cannot be stored.</param>
    /// <param name="content">What is needed to put it into words, as its kind writes it.</param>
    /// <param name="place">Where it belongs.</param>
    /// <param name="channel">Where to go when the team chose no such place: where somebody asked for it. Absent: nowhere else.</param>
    /// <param name="now">When it was found to be due.</param>
    public Post(
        TeamId team,
        PostKind kind,
        string key,
        string content,
        PostPlace place,
        string? channel,
        DateTimeOffset now
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentNullException.ThrowIfNull(content);
        if (key.Length > KeyMaxLengthChars || content.Length > ContentMaxLengthChars)
        {
            throw new ArgumentException(
                $"A post's key has at most {KeyMaxLengthChars} characters and its content {ContentMaxLengthChars}; got {key.Length} and {content.Length}.",
                nameof(key)
            );
        }

        (TeamId, Kind, Key, Content, Place, Channel) = (team, kind, key, content, place, channel);
        (CreatedAt, NextTryAt) = (now, now);
    }

    public PostId Id { get; private init; }

    public TeamId TeamId { get; private init; }

    public PostKind Kind { get; private init; }

    /// <summary>Unique in the team, for good.</summary>
    public string Key { get; private init; } = "";

    public string Content { get; private init; } = "";

    public PostPlace Place { get; private init; }

    public string? Channel { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public PostState State { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>When it is tried next; present exactly while it waits.</summary>
    public DateTimeOffset? NextTryAt { get; private set; }

    /// <summary>The channel of a try whose end nobody has noted: it may stand there. Absent when no try is open.</summary>
    public string? OpenIn { get; private set; }

    /// <summary>When the first of the open tries began; absent when none is open.</summary>
    public DateTimeOffset? OpenSince { get; private set; }

    /// <summary>The channel where it stands; until it does, where it was tried last.</summary>
    public string? PostedIn { get; private set; }

    /// <summary>Where it stands: the message; absent when somebody has deleted it already.</summary>
    public string? Message { get; private set; }

    /// <summary>When it was posted, dropped or given up; absent while it waits.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Why the last try failed; absent when none did.</summary>
    public PostTrouble? Trouble { get; private set; }

    public string? TroubleDetail { get; private set; }

    /// <summary>Counts the changes: of two programs that reach for the same post, one lets it be.</summary>
    public int Version { get; private set; }

    /// <summary>A try begins: until its end is noted, the post may stand in <paramref name="channel"/>.</summary>
    /// <param name="channel">Where it is tried.</param>
    /// <param name="now">When.</param>
    /// <param name="patience">After that time another program may take it that this one has died.</param>
    internal void Begin(string channel, DateTimeOffset now, TimeSpan patience)
    {
        (OpenIn, PostedIn) = (channel, channel);
        OpenSince ??= now;
        Tries++;
        NextTryAt = now + patience;
        Version++;
    }

    internal void Succeed(string channel, string? message, DateTimeOffset now)
    {
        (PostedIn, Message, Trouble, TroubleDetail) = (channel, message, null, null);
        Close(PostState.Posted, now);
    }

    internal void Drop(DateTimeOffset now) => Close(PostState.Dropped, now);

    /// <summary>It is tried again later.</summary>
    /// <param name="isOpen">Whether it may stand in the channel all the same.</param>
    internal void PutOff(PostTrouble trouble, string? detail, bool isOpen, DateTimeOffset until)
    {
        Note(trouble, detail);
        if (!isOpen)
        {
            (OpenIn, OpenSince) = (null, null);
        }

        NextTryAt = until;
        Version++;
    }

    internal void GiveUp(PostTrouble trouble, string? detail, DateTimeOffset now)
    {
        Note(trouble, detail);
        Close(PostState.Undeliverable, now);
    }

    /// <summary>A person has changed what was wrong: it is tried again at once.</summary>
    internal void Revive(DateTimeOffset now)
    {
        (State, ClosedAt, NextTryAt, Tries) = (PostState.Waiting, null, now, 0);
        Version++;
    }

    private void Note(PostTrouble trouble, string? detail) =>
        (Trouble, TroubleDetail) = (
            trouble,
            string.IsNullOrWhiteSpace(detail) ? null : FittedText.Cut(detail, DetailMaxLengthChars)
        );

    private void Close(PostState state, DateTimeOffset now)
    {
        (State, ClosedAt, NextTryAt) = (state, now, null);
        if (state != PostState.Undeliverable || Trouble != PostTrouble.Unknown)
        {
            (OpenIn, OpenSince) = (null, null);
        }

        Version++;
    }
}
