using ClaimTracker.Language.Syntax.Model;
using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Language.Syntax.Network;

/// <summary>
/// Scores every word as head of every other one by a product of two projections (Dozat and Manning 2017) and by their distance.
/// </summary>
internal sealed class ArcScorer(ModelContent content)
{
    private readonly LinearLayer product = new(content, "arc.product");
    private readonly SignedMatrix distance = new(content.Tables["arc.distance"]);
    private readonly float[] root = content.Tables["arc.root"].ToNumbers();
    private readonly int size = content.Sizes.Arc;

    /// <summary>What the dependents' side needs once for a whole batch.</summary>
    public void Prepare(Rows projections, Workspace work)
    {
        work.Dependents.Resize(projections.Count, size);
        for (var row = 0; row < projections.Count; row++)
        {
            projections[row][..size].CopyTo(work.Dependents[row]);
        }

        product.Run(work.Dependents, work.Turned);
        work.Distances.Clear(projections.Count, Distance.Classes);
        distance.AddProduct(work.Dependents.All, size, projections.Count, work.Distances.All, Distance.Classes);
    }

    /// <summary>Fills <see cref="Workspace.Scores"/>: a row for each word; the root's score, then that of each word as head.</summary>
    public void Score(SentenceBatch batch, int sentence, int length, Rows projections, Workspace work)
    {
        work.Heads.Resize(length + 1, size);
        root.CopyTo(work.Heads[0]);
        work.Sentence.Resize(length, size);
        for (var word = 0; word < length; word++)
        {
            var row = batch.Row(sentence, word);
            projections[row].Slice(size, size).CopyTo(work.Heads[word + 1]);
            work.Turned[row].CopyTo(work.Sentence[word]);
        }

        work.HeadMatrix.PackTransposed(work.Heads.All, size, length + 1, size);
        var scores = work.Scores.Clear(length, work.HeadMatrix.PaddedColumns);
        work.HeadMatrix.AddProduct(work.Sentence.All, size, length, scores.All, scores.Width);
        for (var word = 0; word < length; word++)
        {
            var near = work.Distances[batch.Row(sentence, word)];
            var row = scores[word];
            row[0] += near[Distance.Root];
            for (var head = 0; head < length; head++)
            {
                row[head + 1] += near[Distance.Class(head - word)];
            }
        }
    }
}
