using ClaimTracker.Core.Claims;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.Statistics;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Core.Digests;

/// <summary>What a digest says, as data; each door puts it into words. Stored: what is added later is empty in older ones.</summary>
public sealed record DigestContent
{
    public static DigestContent Empty { get; } = new();

    /// <summary>When it was due; absent in one that nobody scheduled.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The newest claim there was: the next digest goes on after it, whenever the claims say they came in.</summary>
    public ClaimNumber LastClaim { get; init; }

    /// <summary>What came in and was neither dismissed nor merged meanwhile, the most check-worthy first.</summary>
    public DigestList<ToldClaim> NewClaims { get; init; } = DigestList<ToldClaim>.Empty;

    /// <summary>From how many articles they are.</summary>
    public int NewFrom { get; init; }

    /// <summary>First verdicts that were signed off, the newest first.</summary>
    public DigestList<ToldVerdict> Verdicts { get; init; } = DigestList<ToldVerdict>.Empty;

    /// <summary>Signed-off verdicts that correct an earlier one, the newest first.</summary>
    public DigestList<ToldVerdict> Corrections { get; init; } = DigestList<ToldVerdict>.Empty;

    /// <summary>How many of all those verdicts have each rating, in the order of the scale; ratings without any are left out.</summary>
    public IReadOnlyList<RatingCount> Ratings { get; init; } = [];

    /// <summary>Verdicts that wait for a second person, the oldest first.</summary>
    public DigestList<WaitingVerdict> Waiting { get; init; } = DigestList<WaitingVerdict>.Empty;

    /// <summary>Follow-ups that wait for their owner, the oldest first.</summary>
    public DigestList<WaitingFollowUp> FollowUps { get; init; } = DigestList<WaitingFollowUp>.Empty;

    /// <summary>How many follow-ups come up in the seven days after.</summary>
    public int ComingFollowUps { get; init; }

    /// <summary>Claims that nobody has taken, the oldest first.</summary>
    public DigestList<ToldClaim> Unreviewed { get; init; } = DigestList<ToldClaim>.Empty;

    /// <summary>Who proposed and who signed off how many of those verdicts, the busiest first.</summary>
    public DigestList<PersonCount> People { get; init; } = DigestList<PersonCount>.Empty;

    /// <summary>Whether nothing came in and nothing was decided.</summary>
    public bool IsQuiet => NewClaims.Count == 0 && Verdicts.Count == 0 && Corrections.Count == 0;

    /// <summary>Whether somebody has to do something.</summary>
    public bool IsSomethingOpen => Waiting.Count > 0 || FollowUps.Count > 0 || Unreviewed.Count > 0;
}

/// <summary>The first of some things, and how many there are.</summary>
public sealed record DigestList<T>(int Count, IReadOnlyList<T> Listed)
{
    public static DigestList<T> Empty { get; } = new(0, []);
}

/// <summary>A claim as a digest tells of it.</summary>
/// <param name="Wording">On one line, cut to <see cref="DigestQuote.MostChars"/>.</param>
/// <param name="Language">Two-letter code of the language its article was read in.</param>
public sealed record ToldClaim(
    ClaimNumber Number,
    string Wording,
    string Language,
    double CheckWorthiness,
    DateTimeOffset CameIn
);

/// <summary>A verdict that was signed off.</summary>
/// <param name="Before">The rating that it corrects; absent for a claim's first.</param>
public sealed record ToldVerdict(
    ClaimNumber Claim,
    string Wording,
    string Language,
    Rating Rating,
    Rating? Before,
    DateTimeOffset At
);

/// <summary>A verdict that waits for a second person.</summary>
public sealed record WaitingVerdict(
    ClaimNumber Claim,
    string Wording,
    string Language,
    string ProposedBy,
    DateTimeOffset Since
);

/// <summary>A follow-up that waits for its owner.</summary>
/// <param name="Note">What to look for; empty when nobody said.</param>
public sealed record WaitingFollowUp(
    FollowUpNumber Number,
    ClaimNumber Claim,
    string Wording,
    string Language,
    string Note,
    string Owner,
    DateTimeOffset Since
);

public sealed record RatingCount(Rating Rating, int Count);
