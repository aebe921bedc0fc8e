namespace ClaimTracker.Training.Layers;

/// <summary>The right answers for each row of a batch.</summary>
internal sealed class Targets(int rows)
{
    public int[] Upos { get; } = new int[rows];

    public int[] Xpos { get; } = new int[rows];

    /// <summary>The head's place in the sentence, from 1; 0 is the root.</summary>
    public int[] Head { get; } = new int[rows];

    public int[] Relation { get; } = new int[rows];
}
