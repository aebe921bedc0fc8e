using ClaimTracker.Language.Syntax.Network;
using ClaimTracker.Language.Syntax.Numerics;
using ClaimTracker.Training.Parameters;

namespace ClaimTracker.Training.Layers;

/// <summary>
/// Scores every word as head of every other one by a product of two projections (Dozat and Manning 2017) and by their distance.
/// The left part of the projections is the word's as dependent, the next one the word's as head.
/// </summary>
internal sealed class ArcHead
{
    private readonly Rows dependents = new();
    private readonly Rows turned = new();
    private readonly Rows turnedGradients = new();
    private readonly Rows distances = new();
    private readonly Rows distanceGradients = new();
    private readonly Rows dependentGradients = new();

    public void Forward(NetworkParameters network, float[] values, Rows projections)
    {
        var size = network.Sizes.Arc;
        dependents.Resize(projections.Count, size);
        for (var row = 0; row < projections.Count; row++)
        {
            projections[row][..size].CopyTo(dependents[row]);
        }

        Linear.Forward(network.ArcProduct, values, dependents, turned);
        distances.Clear(projections.Count, Distance.Classes);
        network.ArcDistance.Forward.AddProduct(dependents.All, size, dependents.Count, distances.All, Distance.Classes);
    }

    /// <summary>Scores of all heads of one word: the root, then each word; the word itself gets a very low one.</summary>
    public void Score(
        NetworkParameters network,
        float[] values,
        SentenceBatch batch,
        Rows projections,
        int sentence,
        int word,
        Span<float> scores
    )
    {
        var size = network.Sizes.Arc;
        var row = batch.Row(sentence, word);
        scores[0] = Vectors.Dot(turned[row], network.ArcRoot.In(values)) + distances[row][Distance.Root];
        for (var head = 0; head < scores.Length - 1; head++)
        {
            scores[head + 1] =
                head == word
                    ? -1e9f
                    : StripedSum.Dot(turned[row], projections[batch.Row(sentence, head)].Slice(size, size))
                        + distances[row][Distance.Class(head - word)];
        }
    }

    /// <summary>Adds the way back of one word's scores.</summary>
    public void Backward(
        NetworkParameters network,
        float[] values,
        float[] gradients,
        SentenceBatch batch,
        Rows projections,
        Rows projectionGradients,
        int sentence,
        int word,
        ReadOnlySpan<float> gradient
    )
    {
        var size = network.Sizes.Arc;
        var row = batch.Row(sentence, word);
        Vectors.AddScaled(turnedGradients[row], network.ArcRoot.In(values), gradient[0]);
        Vectors.AddScaled(network.ArcRoot.In(gradients), turned[row], gradient[0]);
        distanceGradients[row][Distance.Root] += gradient[0];
        for (var head = 0; head < gradient.Length - 1; head++)
        {
            if (head != word)
            {
                var at = batch.Row(sentence, head);
                var factor = gradient[head + 1];
                Vectors.AddScaled(turnedGradients[row], projections[at].Slice(size, size), factor);
                Vectors.AddScaled(projectionGradients[at].Slice(size, size), turned[row], factor);
                distanceGradients[row][Distance.Class(head - word)] += factor;
            }
        }
    }

    public void StartBackward()
    {
        turnedGradients.Clear(turned.Count, turned.Width);
        distanceGradients.Clear(distances.Count, distances.Width);
    }

    public void EndBackward(NetworkParameters network, float[] gradients, Rows projectionGradients, Scratch scratch)
    {
        Linear.Backward(network.ArcProduct, gradients, dependents, turnedGradients, dependentGradients, scratch);
        Linear.AddWeightGradient(network.ArcDistance, gradients, dependents, distanceGradients, scratch);
        Linear.AddInputGradient(network.ArcDistance, distanceGradients, dependentGradients);
        for (var row = 0; row < dependents.Count; row++)
        {
            Vectors.Add(projectionGradients[row][..dependents.Width], dependentGradients[row]);
        }
    }
}
