using System.Globalization;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using NodaTime;

namespace ClaimTracker.Core.Teams;

/// <summary>How a team works. A team that never chose anything works with what a new one of these says.</summary>
public sealed class TeamSettings : IKeepHistory
{
    public const int KeyMaxLengthChars = 32;
    public const int ZoneMaxLengthChars = 64;
    public const int LanguageMaxLengthChars = 3;
    public const int MostStaleDays = 365;

    private readonly ChangeNotes notes = new();

    private TeamSettings() { }

    public TeamSettings(TeamId team) => TeamId = team;

    public TeamId TeamId { get; private init; }

    /// <summary>Where claims are worked on, as the chat names the channel; absent: wherever people ask.</summary>
    public string? ReviewChannel { get; private set; }

    /// <summary>Where the digest goes; absent: nowhere yet.</summary>
    public string? DigestChannel { get; private set; }

    /// <summary>IANA name, such as <c>Europe/Paris</c>; UTC until one is chosen.</summary>
    public string Zone { get; private set; } = "UTC";

    /// <summary><c>en</c> or <c>fr</c>: of what everybody sees. Absent: the server's own language.</summary>
    public string? Language { get; private set; }

    /// <summary>The role that reviews, as the chat names it; absent: everybody does.</summary>
    public string? ReviewerRole { get; private set; }

    /// <summary>The role that signs off; absent: every reviewer does, though never the one who proposed.</summary>
    public string? EditorRole { get; private set; }

    /// <summary>Whether a verdict needs a second person before it counts.</summary>
    public bool NeedsSecondPerson { get; private set; } = true;

    /// <summary>After how many days without a change whoever took a claim is asked about it; absent: never.</summary>
    public int? StaleAfterDays { get; private set; }

    /// <summary>When the team was told, once, that it can be set up; absent: not yet.</summary>
    public DateTimeOffset? HintedAt { get; private set; }

    /// <summary>When it was last set up; absent: never.</summary>
    public DateTimeOffset? SetUpAt { get; private set; }

    public int Version { get; private set; }

    public Subject Subject => new(SubjectKind.Team, 0);

    public IReadOnlyList<Change> TakeChanges() => notes.Take();

    /// <summary>What somebody with these roles may do.</summary>
    /// <param name="roles">As the chat names them.</param>
    /// <param name="managesServer">Whether the chat lets them manage the whole server.</param>
    public Rank RankOf(IReadOnlySet<string> roles, bool managesServer)
    {
        ArgumentNullException.ThrowIfNull(roles);
        if (managesServer)
        {
            return Rank.Manager;
        }

        var isReviewer = ReviewerRole is null || roles.Contains(ReviewerRole);
        return EditorRole is { } editors && roles.Contains(editors) ? Rank.Editor
            : !isReviewer ? Rank.Member
            : EditorRole is null ? Rank.Editor
            : Rank.Reviewer;
    }

    /// <summary>Changes what <paramref name="wish"/> names; what it leaves out stays.</summary>
    /// <returns>Absent when it was done; nothing was changed otherwise.</returns>
    public Refusal? Change(TeamWish wish, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (wish.Zone is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            return TeamRefusals.UnknownZone(zone);
        }

        if (wish.StaleAfterDays is < 0 or > MostStaleDays)
        {
            return TeamRefusals.BadStaleDays(MostStaleDays, wish.StaleAfterDays.Value);
        }

        if (wish.Language is not (null or "" or "en" or "fr"))
        {
            return TeamRefusals.UnknownLanguage(wish.Language);
        }

        ReviewChannel = Set(TeamChanges.ReviewChannel, ReviewChannel, wish.ReviewChannel, by, now);
        DigestChannel = Set(TeamChanges.DigestChannel, DigestChannel, wish.DigestChannel, by, now);
        Zone = Set(TeamChanges.Zone, Zone, wish.Zone, by, now)!;
        Language = Set(TeamChanges.Language, Language, wish.Language, by, now);
        ReviewerRole = Set(TeamChanges.ReviewerRole, ReviewerRole, wish.ReviewerRole, by, now);
        EditorRole = Set(TeamChanges.EditorRole, EditorRole, wish.EditorRole, by, now);
        NeedsSecondPerson = bool.Parse(
            Set(TeamChanges.SecondPerson, Word(NeedsSecondPerson), Word(wish.NeedsSecondPerson), by, now)!
        );
        StaleAfterDays = Number(
            Set(
                TeamChanges.StaleAfterDays,
                Word(StaleAfterDays),
                wish.StaleAfterDays is { } days ? Word(days) : null,
                by,
                now
            )
        );
        SetUpAt = now;
        return null;
    }

    /// <summary>Remembers that the team was told how to set itself up.</summary>
    /// <returns>False when it had been told before.</returns>
    public bool Hint(DateTimeOffset now)
    {
        if (HintedAt is not null || SetUpAt is not null)
        {
            return false;
        }

        HintedAt = now;
        Version++;
        return true;
    }

    private static string? Word(bool? value) => value?.ToString();

    // No days are none: 0 takes the choice back.
    private static string? Word(int? days) =>
        days is { } count
            ? count == 0
                ? ""
                : count.ToString(CultureInfo.InvariantCulture)
            : null;

    private static int? Number(string? word) => word is null ? null : int.Parse(word, CultureInfo.InvariantCulture);

    private string? Set(string what, string? before, string? wish, Actor by, DateTimeOffset now)
    {
        var after =
            wish is null ? before
            : wish.Length == 0 ? null
            : wish;
        if (after != before)
        {
            notes.Add(new Change(what, by, now, before, after));
            Version++;
        }

        return after;
    }
}
