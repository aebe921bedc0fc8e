using ClaimTracker.Core.Storage;
using NodaTime;

namespace ClaimTracker.Core.Digests;

/// <summary>When a team wants its digest, and which one comes next.</summary>
public sealed class DigestSchedule : ITeamOwned
{
    public const int ZoneMaxLengthChars = 64;

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
}
