using ClaimTracker.Language.Syntax.Features;
using ClaimTracker.Language.Syntax.Network;
using ClaimTracker.Language.Syntax.Numerics;
using ClaimTracker.Training.Parameters;
using ClaimTracker.Training.Runs;

namespace ClaimTracker.Training.Layers;

/// <summary>The whole network for one part of a batch, with gradients of its own.</summary>
internal sealed class Shard(NetworkParameters network)
{
    private readonly SentenceBatch batch = new();
    private readonly InputLayer input = new();
    private readonly MemoryLayer[] memories = [new(), new(), new()];
    private readonly TagHead firstTags = new(network.FirstTags);
    private readonly TagHead lastTags = new(network.LastTags);
    private readonly ArcHead arcs = new();
    private readonly LabelHead labels = new();
    private readonly Dropout inputDropout = new();
    private readonly Dropout[] memoryDropouts = [new(), new(), new()];
    private readonly Dropout projectionDropout = new();
    private readonly Rows second = new();
    private readonly Rows projections = new();
    private readonly Rows projectionGradients = new();
    private readonly Rows thirdGradients = new();
    private readonly Rows secondOutGradients = new();
    private readonly Rows secondInGradients = new();
    private readonly Rows firstGradients = new();
    private readonly Rows firstTagGradients = new();
    private readonly Rows lastTagGradients = new();
    private readonly Rows inputGradients = new();
    private readonly Scratch scratch = new();

    public float[] Gradients { get; } = network.Set.NewBuffer();

    public SentenceBatch Batch => batch;

    /// <summary>Shares of the tags after the way forward.</summary>
    public Rows TagShares => lastTags.Shares;

    public Rows LabelShares => labels.Shares;

    /// <summary>The way forward up to the projections; longest sentences first.</summary>
    public void Forward(
        float[] values,
        IReadOnlyList<TrainingSentence> sentences,
        Func<TrainingSentence, int, int> wordOf,
        Dropouts dropouts,
        Dice dice
    )
    {
        batch.Lay(sentences.Select(sentence => sentence.Length).ToArray());
        var features = new FormFeatures[batch.RowCount];
        var words = new int[batch.RowCount];
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            for (var word = 0; word < sentences[sentence].Length; word++)
            {
                var row = batch.Row(sentence, word);
                features[row] = sentences[sentence].Features[word];
                words[row] = wordOf(sentences[sentence], word);
            }
        }

        input.Forward(network, values, batch, features, words);
        inputDropout.Roll(dice, batch.Sentences, input.Output.Width, dropouts.Input);
        inputDropout.Apply(batch, input.Output);
        RunMemory(0, values, input.Output, dropouts, dice);
        firstTags.Forward(network, values, batch, memories[0].Output, dice, dropouts.Hidden);
        var first = memories[0].Output;
        second.Clear(batch.RowCount, first.Width + network.Sizes.TagEmbedding);
        for (var row = 0; row < batch.RowCount; row++)
        {
            first[row].CopyTo(second[row]);
        }

        TagMixture.Forward(network.TagEmbedding, firstTags.Shares, second);
        RunMemory(1, values, second, dropouts, dice);
        RunMemory(2, values, memories[1].Output, dropouts, dice);
        lastTags.Forward(network, values, batch, memories[2].Output, dice, dropouts.Hidden);
        Linear.Forward(network.Projections, values, memories[2].Output, projections);
        var arcWidth = 2 * network.Sizes.Arc;
        for (var row = 0; row < projections.Count; row++)
        {
            Activations.Rectify(projections[row][..arcWidth]);
        }

        projectionDropout.Roll(dice, batch.Sentences, arcWidth, dropouts.Hidden);
        projectionDropout.Apply(batch, projections);
        arcs.Forward(network, values, projections);
    }

    public void ScoreHeads(float[] values, int sentence, int word, Span<float> scores) =>
        arcs.Score(network, values, batch, projections, sentence, word, scores);

    public void Label(float[] values, int[] heads, Dice dice, float share) =>
        labels.Forward(network, values, batch, projections, heads, dice, share);

    /// <summary>The way back; gradients are added to <see cref="Gradients"/>. The loss is summed over the words.</summary>
    public double Backward(
        float[] values,
        IReadOnlyList<TrainingSentence> sentences,
        Targets targets,
        float weight,
        float tagWeight
    )
    {
        projectionGradients.Clear(projections.Count, projections.Width);
        var loss = labels.Backward(network, Gradients, batch, targets, weight, projectionGradients, scratch);
        loss += ArcsBackward(values, sentences, targets, weight);
        projectionDropout.Apply(batch, projectionGradients);
        var arcWidth = 2 * network.Sizes.Arc;
        for (var row = 0; row < projections.Count; row++)
        {
            Vectors.Gate(projectionGradients[row][..arcWidth], projections[row][..arcWidth]);
        }

        Linear.Backward(
            network.Projections,
            Gradients,
            memories[2].Output,
            projectionGradients,
            thirdGradients,
            scratch
        );
        lastTags.ShareGradients.Clear(batch.RowCount, lastTags.Shares.Width);
        loss += tagWeight * TagsBackward(lastTags, memories[2].Output, targets, weight * tagWeight, lastTagGradients);
        Vectors.Add(thirdGradients.All, lastTagGradients.All);
        MemoryBackward(2, memories[1].Output, thirdGradients, secondOutGradients);
        MemoryBackward(1, second, secondOutGradients, secondInGradients);
        TagMixture.Backward(
            network.TagEmbedding,
            Gradients,
            firstTags.Shares,
            secondInGradients,
            firstTags.ShareGradients,
            scratch
        );
        loss += tagWeight * TagsBackward(firstTags, memories[0].Output, targets, weight * tagWeight, firstTagGradients);
        firstGradients.Resize(batch.RowCount, memories[0].Output.Width);
        for (var row = 0; row < batch.RowCount; row++)
        {
            secondInGradients[row][..firstGradients.Width].CopyTo(firstGradients[row]);
            Vectors.Add(firstGradients[row], firstTagGradients[row]);
        }

        MemoryBackward(0, input.Output, firstGradients, inputGradients);
        inputDropout.Apply(batch, inputGradients);
        input.Backward(network, Gradients, inputGradients, scratch);
        return loss;
    }

    private double TagsBackward(TagHead tags, Rows rows, Targets targets, float weight, Rows inputGradient) =>
        tags.Backward(network, Gradients, batch, rows, targets, weight, inputGradient, scratch);

    private double ArcsBackward(
        float[] values,
        IReadOnlyList<TrainingSentence> sentences,
        Targets targets,
        float weight
    )
    {
        arcs.StartBackward();
        var loss = 0d;
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            var scores = new float[sentences[sentence].Length + 1];
            for (var word = 0; word < sentences[sentence].Length; word++)
            {
                ScoreHeads(values, sentence, word, scores);
                Activations.Softmax(scores);
                loss += CrossEntropy.Turn(scores, targets.Head[batch.Row(sentence, word)], weight);
                arcs.Backward(
                    network,
                    values,
                    Gradients,
                    batch,
                    projections,
                    projectionGradients,
                    sentence,
                    word,
                    scores
                );
            }
        }

        arcs.EndBackward(network, Gradients, projectionGradients, scratch);
        return loss;
    }

    private void RunMemory(int index, float[] values, Rows rows, Dropouts dropouts, Dice dice)
    {
        var memory = memories[index];
        memory.Forward(network.Memories[index], values, batch, rows, dice, dropouts.Recurrent);
        memoryDropouts[index].Roll(dice, batch.Sentences, memory.Output.Width, dropouts.Memory);
        memoryDropouts[index].Apply(batch, memory.Output);
    }

    private void MemoryBackward(int index, Rows rows, Rows outputGradient, Rows inputGradient)
    {
        memoryDropouts[index].Apply(batch, outputGradient);
        memories[index]
            .Backward(network.Memories[index], Gradients, batch, rows, outputGradient, inputGradient, scratch);
    }
}
