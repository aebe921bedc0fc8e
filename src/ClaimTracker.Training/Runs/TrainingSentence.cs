using ClaimTracker.Language.Syntax.Features;

namespace ClaimTracker.Training.Runs;

/// <summary>A sentence as numbers.</summary>
/// <param name="Counts">How often the treebank has each word, which decides how often training hides it.</param>
internal sealed record TrainingSentence(
    FormFeatures[] Features,
    int[] Counts,
    int[] Upos,
    int[] Xpos,
    int[] Heads,
    int[] Relations
)
{
    public int Length => Features.Length;

    /// <summary>The same sentence without its last word, where that is a mark that nothing hangs on; otherwise itself.</summary>
    public TrainingSentence WithoutLast(int punctuation)
    {
        if (Length < 3 || Relations[^1] != punctuation || Array.IndexOf(Heads, Length) >= 0)
        {
            return this;
        }

        return new TrainingSentence(Features[..^1], Counts[..^1], Upos[..^1], Xpos[..^1], Heads[..^1], Relations[..^1]);
    }
}
