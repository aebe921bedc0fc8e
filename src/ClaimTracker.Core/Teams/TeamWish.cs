namespace ClaimTracker.Core.Teams;

/// <summary>What a team wants changed. Absent: leave it as it is. Empty text: as if it had never been chosen.</summary>
public sealed record TeamWish
{
    public string? ReviewChannel { get; init; }

    public string? DigestChannel { get; init; }

    /// <summary>Never empty.</summary>
    public string? Zone { get; init; }

    public string? Language { get; init; }

    public string? ReviewerRole { get; init; }

    public string? EditorRole { get; init; }

    public bool? NeedsSecondPerson { get; init; }

    /// <summary>1 to <see cref="TeamSettings.MostStaleDays"/>; 0: nobody is asked.</summary>
    public int? StaleAfterDays { get; init; }
}
