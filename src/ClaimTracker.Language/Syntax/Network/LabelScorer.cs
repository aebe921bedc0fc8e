using ClaimTracker.Language.Syntax.Model;
using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Language.Syntax.Network;

/// <summary>Names the relation of each word to its head, from the sum of two projections behind those of the arcs.</summary>
internal sealed class LabelScorer(ModelContent content)
{
    private readonly LinearLayer output = new(content, "label.out");
    private readonly float[] root = content.Tables["label.root"].ToNumbers();
    private readonly int rootRelation = content.Vocabulary.Relations.Index().First(pair => pair.Item == "root").Index;
    private readonly int relations = content.Vocabulary.Relations.Count;
    private readonly int size = content.Sizes.Label;
    private readonly int start = 2 * content.Sizes.Arc;

    /// <summary>Scores the relations of all words of a batch; <paramref name="heads"/> holds a head for each row.</summary>
    public void Run(SentenceBatch batch, Rows projections, ReadOnlySpan<int> heads, Workspace work)
    {
        var middle = work.LabelMiddle.Resize(projections.Count, size);
        for (var step = 0; step < batch.Steps; step++)
        {
            for (var sentence = 0; sentence < batch.Active(step); sentence++)
            {
                var row = batch.Row(sentence, step);
                var own = projections[row].Slice(start, size);
                var head =
                    heads[row] == 0 ? root : projections[batch.Row(sentence, heads[row] - 1)].Slice(start + size, size);
                var target = middle[row];
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = Math.Max(0, own[i] + head[i]);
                }
            }
        }

        output.Run(middle, work.LabelScores);
    }

    /// <summary>The best relation: "root" exactly for the word on the root.</summary>
    public int Relation(Rows scores, int row, int head)
    {
        if (head == 0)
        {
            return rootRelation;
        }

        var candidates = scores[row][..relations];
        candidates[rootRelation] = float.NegativeInfinity;
        return Choice.Best(candidates);
    }
}
