namespace ClaimTracker.Language.Syntax.Network;

/// <summary>A sentence as the network sees it, with room for the answers.</summary>
/// <param name="forms">Numbers of word forms.</param>
internal sealed class WordGraph(int[] forms)
{
    public int[] Forms => forms;

    public int Length => forms.Length;

    public int[] Upos { get; } = new int[forms.Length];

    public int[] Xpos { get; } = new int[forms.Length];

    /// <summary>Heads, from 1; 0 is the root.</summary>
    public int[] Heads { get; } = new int[forms.Length];

    public int[] Relations { get; } = new int[forms.Length];
}
