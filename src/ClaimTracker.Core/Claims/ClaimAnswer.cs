using ClaimTracker.Core.History;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Claims;

/// <summary>What came of somebody's wish to change a claim.</summary>
public abstract record ClaimAnswer
{
    private ClaimAnswer() { }

    /// <summary>It is stored.</summary>
    /// <param name="Claim">The claim that was changed.</param>
    /// <param name="Others">Claims that changed or came with it: the parts of a split, the one that goes on after a merge.</param>
    public sealed record Done(ClaimNumber Claim, IReadOnlyList<ClaimNumber> Others) : ClaimAnswer;

    /// <summary>Nothing was changed, and why.</summary>
    public sealed record Refused(Refusal Why) : ClaimAnswer;

    /// <summary>Nothing was changed: others changed the claim since the person last saw it. They may look, and ask again.</summary>
    /// <param name="Since">What others did, oldest first; of very much, the newest.</param>
    public sealed record Overtaken(ClaimNumber Claim, IReadOnlyList<HistoryEntry> Since) : ClaimAnswer;
}
