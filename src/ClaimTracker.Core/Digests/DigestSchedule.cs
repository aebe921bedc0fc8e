using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using NodaTime;
using NodaTime.Text;

namespace ClaimTracker.Core.Digests;

/// <summary>When a team wants its digest, and which one comes next. It changes only through its verbs.</summary>
public sealed class DigestSchedule : IKeepHistory
{
    public const int ZoneMaxLengthChars = 64;

    private readonly ChangeNotes notes = new();

    private DigestSchedule() { }

    internal DigestSchedule(TeamId team) => TeamId = team;

    public TeamId TeamId { get; private init; }

    /// <summary>The day of the week.</summary>
    public IsoDayOfWeek Weekday { get; private set; }

    /// <summary>Minutes after midnight, on the wall clock of the team's zone.</summary>
    public int MinuteOfDay { get; private set; }

    /// <summary>The zone in which <see cref="NextAt"/> was worked out; when the team moves, it is worked out again.</summary>
    public string Zone { get; private set; } = "";

    /// <summary>The day of the digest that comes next.</summary>
    public LocalDate NextOn { get; private set; }

    /// <summary>The instant of it; absent: no digests are wanted.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>Where the last digest ended, and the next one begins.</summary>
    public DateTimeOffset ToldUntil { get; private set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; private set; }

    public WeeklyTime Time => new(Weekday, MinuteOfDay);

    public Subject Subject => new(SubjectKind.Team, 0);

    public IReadOnlyList<Change> TakeChanges() => notes.Take();

    /// <summary>From now on a digest comes at that time.</summary>
    /// <param name="zone">Where the team is.</param>
    /// <param name="nextOn">The first day of it.</param>
    /// <param name="toldUntil">What was told before.</param>
    internal void Set(
        WeeklyTime wanted,
        string zone,
        LocalDate nextOn,
        DateTimeOffset toldUntil,
        Actor by,
        DateTimeOffset now
    )
    {
        var before = NextAt is null ? null : Written();
        (Weekday, MinuteOfDay, Zone, NextOn) = (wanted.Weekday, wanted.MinuteOfDay, zone, nextOn);
        (NextAt, ToldUntil) = (wanted.At(nextOn, zone), toldUntil);
        notes.Add(new Change(DigestChanges.Scheduled, by, now, before, Written()));
        Version++;
    }

    /// <summary>No digest comes any more.</summary>
    /// <returns>False when none came anyway.</returns>
    internal bool Stop(Actor by, DateTimeOffset now)
    {
        if (NextAt is null)
        {
            return false;
        }

        notes.Add(new Change(DigestChanges.Stopped, by, now, Written(), null));
        NextAt = null;
        Version++;
        return true;
    }

    /// <summary>The team is in that zone now: the next digest keeps its day and its time on the wall.</summary>
    internal void MoveTo(string zone)
    {
        if (NextAt is not null && Zone != zone)
        {
            (Zone, NextAt) = (zone, Time.At(NextOn, zone));
            Version++;
        }
    }

    /// <summary>The last day whose digest is due; absent when none is.</summary>
    internal LocalDate? Due(DateTimeOffset now) => NextAt <= now ? Time.LastDue(NextOn, now, Zone) : null;

    /// <summary>The digest of that day is made, and what happened before <paramref name="until"/> is told. The next comes a week later.</summary>
    internal void Tell(LocalDate on, DateTimeOffset until)
    {
        NextOn = on.PlusWeeks(1);
        (NextAt, ToldUntil) = (Time.At(NextOn, Zone), until);
        Version++;
    }

    // As the history keeps it: "Monday 09:00 Europe/Paris".
    private string Written() =>
        $"{Weekday} {LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(Time.Clock)} {Zone}";
}
