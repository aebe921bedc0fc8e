using ClaimTracker.Language.Syntax.Decoding;
using ClaimTracker.Language.Syntax.Model;
using ClaimTracker.Language.Syntax.Numerics;

namespace ClaimTracker.Language.Syntax.Network;

/// <summary>
/// The tagger and parser as one network: forms, a memory, tags, two more memories, arcs and relations. Holds no state of a text:
/// safe to use from many threads, each with its own <see cref="Workspace"/>.
/// </summary>
internal sealed class SyntaxNetwork(ModelContent content)
{
    private readonly FormEncoder encoder = new(content);
    private readonly Memory first = new(content, "memory1");
    private readonly Memory second = new(content, "memory2");
    private readonly Memory third = new(content, "memory3");
    private readonly TagGuess firstTags = new(content, "tag.first");
    private readonly TagGuess lastTags = new(content, "tag.last");
    private readonly LinearLayer projections = new(content, "projections");
    private readonly ArcScorer arcs = new(content);
    private readonly LabelScorer labels = new(content);

    /// <summary>Reads forms, so that sentences can be given as numbers of forms until the next call.</summary>
    public void ReadForms(IReadOnlyList<string> forms, Workspace work)
    {
        encoder.Encode(forms, work.Forms);
        first.Input.Run(work.Forms, work.FormGates);
    }

    /// <summary>Parses sentences that stand longest first; each is a list of numbers of forms and gets its answers in place.</summary>
    public void Run(ReadOnlySpan<WordGraph> sentences, Workspace work)
    {
        var lengths = new int[sentences.Length];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = sentences[i].Length;
        }

        var batch = work.Batch;
        batch.Lay(lengths);
        var gates = work.Gates.Resize(batch.RowCount, work.FormGates.Width);
        for (var sentence = 0; sentence < lengths.Length; sentence++)
        {
            for (var word = 0; word < lengths[sentence]; word++)
            {
                work.FormGates[sentences[sentence].Forms[word]].CopyTo(gates[batch.Row(sentence, word)]);
            }
        }

        first.Run(batch, gates, work.Cells, work.First);
        firstTags.Run(work.First, work.TagMiddle, work.TagShares);
        firstTags.Append(work.First, work.TagShares, work.Joined);
        second.Input.Run(work.Joined, gates);
        second.Run(batch, gates, work.Cells, work.Second);
        third.Input.Run(work.Second, gates);
        third.Run(batch, gates, work.Cells, work.First);
        lastTags.Run(work.First, work.TagMiddle, work.TagShares);
        Project(work);
        Answer(sentences, work);
    }

    private void Project(Workspace work)
    {
        projections.Run(work.First, work.Projections);
        var arcWidth = 2 * content.Sizes.Arc;
        for (var row = 0; row < work.Projections.Count; row++)
        {
            Activations.Rectify(work.Projections[row][..arcWidth]);
        }
    }

    private void Answer(ReadOnlySpan<WordGraph> sentences, Workspace work)
    {
        var batch = work.Batch;
        var heads = new int[batch.RowCount];
        arcs.Prepare(work.Projections, work);
        for (var i = 0; i < sentences.Length; i++)
        {
            arcs.Score(batch, i, sentences[i].Length, work.Projections, work);
            SpanningTree.Find(work.Scores.All, work.Scores.Width, sentences[i].Heads);
            for (var word = 0; word < sentences[i].Length; word++)
            {
                heads[batch.Row(i, word)] = sentences[i].Heads[word];
            }
        }

        labels.Run(batch, work.Projections, heads, work);
        for (var i = 0; i < sentences.Length; i++)
        {
            for (var word = 0; word < sentences[i].Length; word++)
            {
                var row = batch.Row(i, word);
                sentences[i].Upos[word] = lastTags.Coarse(work.TagShares, row);
                sentences[i].Xpos[word] = lastTags.Fine(work.TagShares, row);
                sentences[i].Relations[word] = labels.Relation(work.LabelScores, row, heads[row]);
            }
        }
    }
}
