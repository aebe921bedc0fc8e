using ClaimTracker.Language.Syntax.Network;
using ClaimTracker.Training.Layers;

namespace ClaimTracker.Training.Runs;

/// <summary>Lays the right answers out as a batch lies.</summary>
internal static class Answers
{
    public static Targets Of(SentenceBatch batch, IReadOnlyList<TrainingSentence> sentences)
    {
        var targets = new Targets(batch.RowCount);
        foreach (var (index, sentence) in sentences.Index())
        {
            for (var word = 0; word < sentence.Length; word++)
            {
                var row = batch.Row(index, word);
                targets.Upos[row] = sentence.Upos[word];
                targets.Xpos[row] = sentence.Xpos[word];
                targets.Head[row] = sentence.Heads[word];
                targets.Relation[row] = sentence.Relations[word];
            }
        }

        return targets;
    }
}
