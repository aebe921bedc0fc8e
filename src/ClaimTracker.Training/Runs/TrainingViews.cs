using ClaimTracker.Training.Conllu;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Runs;

/// <summary>The training sentences as an epoch shows them: a few in small letters, a few without their last mark, as headlines are.</summary>
internal sealed class TrainingViews(IReadOnlyList<ConlluSentence> bank, Treebank treebank, TrainingOptions options)
{
    private readonly TrainingSentence[] plain = [.. bank.Select(sentence => treebank.Read(sentence))];
    private readonly TrainingSentence[] small = [.. bank.Select(sentence => treebank.Read(sentence, small: true))];

    public TrainingSentence[] Show(Dice dice)
    {
        var shown = new TrainingSentence[plain.Length];
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = dice.Share() < options.SmallLetters ? small[i] : plain[i];
            shown[i] = dice.Share() < options.NoLastMark ? shown[i].WithoutLast(treebank.Punctuation) : shown[i];
        }

        return shown;
    }
}
