using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Verdicts;

/// <summary>What somebody found out about a claim, and whether somebody else agreed. None is ever deleted: a later one corrects it. Made by <see cref="VerdictWork"/>.</summary>
public sealed class Verdict : ITeamOwned
{
    public const int ExplanationMaxLengthChars = 1000;
    public const int ReasonMaxLengthChars = 1000;

    private Verdict() { }

    internal Verdict(
        Claim claim,
        Rating rating,
        string explanation,
        IReadOnlyList<CitationId> restsOn,
        Verdict? corrects,
        Actor by,
        DateTimeOffset now
    )
    {
        (TeamId, ClaimId, Rating, Explanation) = (claim.TeamId, claim.Id, rating, explanation.Trim());
        (RestsOn, CorrectsId, ClaimStateBefore) = (restsOn, corrects?.Id, claim.State);
        (ProposedByKey, ProposedByName, ProposedAt) = (by.Key, by.Name, now);
    }

    public VerdictId Id { get; private init; }

    public TeamId TeamId { get; private init; }

    public ClaimId ClaimId { get; private init; }

    public Rating Rating { get; private init; }

    /// <summary>One or two sentences that say why; never blank.</summary>
    public string Explanation { get; private init; } = "";

    /// <summary>The evidence there was when it was proposed.</summary>
    public IReadOnlyList<CitationId> RestsOn { get; private init; } = [];

    /// <summary>The signed-off verdict it corrects; absent for a claim's first.</summary>
    public VerdictId? CorrectsId { get; private init; }

    /// <summary>Where the claim stood when it was proposed. A correction that is sent back puts it there again; a first verdict puts it in review.</summary>
    public ClaimState ClaimStateBefore { get; private init; }

    public VerdictStatus Status { get; private set; }

    public string ProposedByKey { get; private init; } = "";

    public string ProposedByName { get; private init; } = "";

    public DateTimeOffset ProposedAt { get; private init; }

    /// <summary>Who signed it off or sent it back; absent while it waits.</summary>
    public string? ClosedByKey { get; private set; }

    public string? ClosedByName { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Why it was sent back; absent otherwise.</summary>
    public string? Reason { get; private set; }

    /// <summary>True when nobody but its author looked at it.</summary>
    public bool IsAlone { get; private set; }

    internal void SignOff(Actor by, DateTimeOffset now)
    {
        (Status, ClosedByKey, ClosedByName, ClosedAt) = (VerdictStatus.SignedOff, by.Key, by.Name, now);
        IsAlone = by.Key == ProposedByKey;
    }

    internal void SendBack(string reason, Actor by, DateTimeOffset now)
    {
        (Status, ClosedByKey, ClosedByName, ClosedAt) = (VerdictStatus.SentBack, by.Key, by.Name, now);
        Reason = reason;
    }
}
