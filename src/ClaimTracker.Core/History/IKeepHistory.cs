using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.History;

/// <summary>Something whose verbs note what they did; saving it writes the notes to the history in the same transaction.</summary>
public interface IKeepHistory : ITeamOwned
{
    Subject Subject { get; }

    /// <summary>What was done since the last call; the notes are then gone.</summary>
    IReadOnlyList<Change> TakeChanges();
}
