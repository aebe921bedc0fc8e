using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using NodaTime;

namespace ClaimTracker.Core.FollowUps;

/// <summary>A date at which somebody must look at a claim again. It changes only through its verbs.</summary>
/// <remarks>
/// Two instants say where it stands. <see cref="NextAt"/>: when it comes up (again); absent when it does not. <see cref="DueAt"/>: since when
/// it has waited for its owner; absent while it does not. One that repeats can have both.
/// </remarks>
public sealed class FollowUp : IKeepHistory
{
    public const int NoteMaxLengthChars = 500;
    public const int ChannelMaxLengthChars = 32;
    public const int ZoneMaxLengthChars = 64;

    private readonly ChangeNotes notes = new();

    private FollowUp() { }

    /// <param name="claim">What to look at again.</param>
    /// <param name="number">Its number in the team.</param>
    /// <param name="plan">When, who, why.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="now">When it is made.</param>
    internal FollowUp(Claim claim, FollowUpNumber number, FollowUpPlan plan, Actor by, DateTimeOffset now)
    {
        (TeamId, ClaimId, ClaimNumber, Number) = (claim.TeamId, claim.Id, claim.Number, number);
        (Note, Channel) = (FittedText.Cut(plan.Note.Trim(), NoteMaxLengthChars), plan.Channel);
        (OwnerKey, OwnerName, MadeByKey, MadeByName) = (plan.Owner.Key, plan.Owner.Name, by.Key, by.Name);
        (First, Zone, Repeat) = (plan.When.Local, plan.When.Zone.Id, plan.Repeat);
        NextAt = plan.When.At.ToDateTimeOffset();
        CreatedAt = now;
        Tell(FollowUpChanges.Added, by, now, null, Written(NextAt.Value));
    }

    public FollowUpId Id { get; private init; }

    public TeamId TeamId { get; private init; }

    public FollowUpNumber Number { get; private init; }

    public ClaimId ClaimId { get; private set; }

    /// <summary>The claim's number: its history tells of the follow-up.</summary>
    public ClaimNumber ClaimNumber { get; private set; }

    /// <summary>What to look for; empty when nobody said.</summary>
    public string Note { get; private init; } = "";

    public string OwnerKey { get; private init; } = "";

    public string OwnerName { get; private init; } = "";

    public string MadeByKey { get; private init; } = "";

    public string MadeByName { get; private init; } = "";

    /// <summary>Where it was asked for, as the chat names the channel: it comes up there when the team has no review channel.</summary>
    public string? Channel { get; private init; }

    /// <summary>The wall clock in <see cref="Zone"/> when it comes up the first time; a series keeps its hour across clock changes.</summary>
    public LocalDateTime First { get; private init; }

    /// <summary>IANA name of the zone in which it was said.</summary>
    public string Zone { get; private init; } = "";

    public Repeat Repeat { get; private init; } = Repeat.Never;

    public DateTimeOffset? NextAt { get; private set; }

    public DateTimeOffset? DueAt { get; private set; }

    public FollowUpState State { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it was done or cancelled for good; absent while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; private set; }

    public Subject Subject => new(SubjectKind.Claim, ClaimNumber.Value);

    public IReadOnlyList<Change> TakeChanges() => notes.Take();

    /// <summary>Its time has come: from now on it waits for its owner. A series goes on after <paramref name="now"/>; what was missed is not made up for.</summary>
    /// <returns>The moment it was set for.</returns>
    /// <exception cref="InvalidOperationException">It is not due.</exception>
    internal DateTimeOffset ComeUp(DateTimeOffset now)
    {
        if (NextAt is not { } at || at > now)
        {
            throw new InvalidOperationException($"A follow-up that is due was needed; {Number} comes up at {NextAt}.");
        }

        DueAt ??= at;
        NextAt = After(now);
        Version++;
        return at;
    }

    /// <summary>Somebody has looked: this time is over, and a series goes on. Before its time, the coming time is left out.</summary>
    /// <param name="isOfPost">A button under a post was pressed: it means the time that waits, never a coming one.</param>
    internal Refusal? Finish(bool isOfPost, Actor by, DateTimeOffset now)
    {
        if (Refuse(isOfPost) is { } refusal)
        {
            return refusal;
        }

        if (DueAt is null)
        {
            NextAt = NextAt is { } coming ? After(coming) : null;
        }

        DueAt = null;
        Tell(FollowUpChanges.Done, by, now, null, NextAt is { } next ? Written(next) : Number.ToString());
        if (NextAt is null)
        {
            Close(FollowUpState.Done, now);
        }

        return null;
    }

    /// <summary>It comes up again later; a series goes on from there.</summary>
    internal Refusal? Snooze(DateTimeOffset until, bool isOfPost, Actor by, DateTimeOffset now)
    {
        if (Refuse(isOfPost) is { } refusal)
        {
            return refusal;
        }

        Tell(FollowUpChanges.Snoozed, by, now, (DueAt ?? NextAt) is { } was ? Written(was) : null, Written(until));
        (DueAt, NextAt) = (null, until);
        return null;
    }

    /// <summary>Nobody needs to look any more; a series ends.</summary>
    internal Refusal? Cancel(Actor by, DateTimeOffset now)
    {
        if (Refuse(isOfPost: false) is { } refusal)
        {
            return refusal;
        }

        (DueAt, NextAt) = (null, null);
        Tell(FollowUpChanges.Cancelled, by, now, null, Number.ToString());
        Close(FollowUpState.Cancelled, now);
        return null;
    }

    /// <summary>Its claim was merged: it is about the other one now.</summary>
    internal void MoveTo(Claim claim)
    {
        (ClaimId, ClaimNumber) = (claim.Id, claim.Number);
        Version++;
    }

    private Refusal? Refuse(bool isOfPost) =>
        State == FollowUpState.Done ? FollowUpRefusals.AlreadyDone(Number)
        : State == FollowUpState.Cancelled ? FollowUpRefusals.AlreadyCancelled(Number)
        : isOfPost && DueAt is null ? FollowUpRefusals.NotDue(Number)
        : null;

    private DateTimeOffset? After(DateTimeOffset instant) =>
        Repeat.Next(First, DateTimeZoneProviders.Tzdb[Zone], Instant.FromDateTimeOffset(instant))?.ToDateTimeOffset();

    private void Close(FollowUpState state, DateTimeOffset now) => (State, ClosedAt) = (state, now);

    private void Tell(string what, Actor by, DateTimeOffset now, string? before, string? after)
    {
        notes.Add(new Change(what, by, now, before, after));
        Version++;
    }

    /// <summary>As the history keeps it: the number, then the moment in seconds since 1970, which each reader sees in their own zone.</summary>
    private string Written(DateTimeOffset at) => $"{Number} {at.ToUnixTimeSeconds()}";
}
