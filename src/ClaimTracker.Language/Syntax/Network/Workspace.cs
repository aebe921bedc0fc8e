using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Language.Syntax.Network;

/// <summary>Buffers of one thread; they grow to the size of the largest batch and are used again.</summary>
internal sealed class Workspace
{
    public SentenceBatch Batch { get; } = new();

    /// <summary>The gates' inputs of the first memory, one row for each form.</summary>
    public Rows FormGates { get; } = new();

    public Rows Forms { get; } = new();

    public Rows Gates { get; } = new();

    public Rows Cells { get; } = new();

    public Rows First { get; } = new();

    public Rows Second { get; } = new();

    public Rows Joined { get; } = new();

    public Rows TagMiddle { get; } = new();

    public Rows TagShares { get; } = new();

    public Rows Projections { get; } = new();

    public Rows Dependents { get; } = new();

    public Rows Turned { get; } = new();

    public Rows Distances { get; } = new();

    public Rows Heads { get; } = new();

    public Rows Sentence { get; } = new();

    public Rows Scores { get; } = new();

    public PackedMatrix HeadMatrix { get; } = new();

    public Rows LabelMiddle { get; } = new();

    public Rows LabelScores { get; } = new();
}
