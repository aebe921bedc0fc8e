using System.Collections.Concurrent;
using ClaimTracker.Language.Syntax.Features;
using ClaimTracker.Language.Syntax.Model;
using ClaimTracker.Language.Syntax.Network;

namespace ClaimTracker.Language.Syntax;

/// <summary>
/// Runs the network over any number of sentences in portions of bounded size. Sentences of similar length run side by side; what is
/// beside a sentence never changes its tree.
/// </summary>
internal sealed class TreeParser(ModelContent content)
{
    private const int PortionTokens = 4096;
    private const int BatchSentences = 32;
    private const int BatchTokens = 1024;

    /// <summary>The relation between the windows of a sentence that is too long to be parsed at once.</summary>
    private const string WindowRelation = "parataxis";

    private readonly SyntaxNetwork network = new(content);
    private readonly ConcurrentBag<Workspace> idle = [];

    /// <summary>Whether the word, or its singular, was often enough in what the model learned from.</summary>
    public bool Knows(string word) =>
        content.Vocabulary.Contains(word) || (word.EndsWith('s') && content.Vocabulary.Contains(word[..^1]));

    /// <summary>The base form of a word as it was tagged.</summary>
    public string Lemma(string form, WordAnswer answer) =>
        content.Lemmas.Lemma(FormReading.Plain(form), answer.Upos, answer.Xpos);

    /// <summary>One list of answers for each sentence.</summary>
    /// <param name="batchSentences">How many sentences run side by side.</param>
    public List<WordAnswer[]> Parse(IReadOnlyList<IReadOnlyList<string>> sentences, int batchSentences = BatchSentences)
    {
        var answers = sentences.Select(forms => new WordAnswer[forms.Count]).ToList();
        var windows = new List<Window>();
        foreach (var (index, forms) in sentences.Index())
        {
            Window.Cut(index, forms, windows);
        }

        var work = idle.TryTake(out var used) ? used : new Workspace();
        for (var (start, end) = (0, 0); start < windows.Count; start = end)
        {
            for (var tokens = 0; end < windows.Count && tokens < PortionTokens; end++)
            {
                tokens += windows[end].Count;
            }

            ParsePortion(sentences, windows.GetRange(start, end - start), batchSentences, work, answers);
        }

        idle.Add(work);
        return answers;
    }

    private void ParsePortion(
        IReadOnlyList<IReadOnlyList<string>> sentences,
        List<Window> windows,
        int batchSentences,
        Workspace work,
        List<WordAnswer[]> answers
    )
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var forms = new List<string>();
        var graphs = new (Window Window, WordGraph Graph)[windows.Count];
        foreach (var (index, window) in windows.Index())
        {
            var places = new int[window.Count];
            for (var i = 0; i < places.Length; i++)
            {
                var form = sentences[window.Sentence][window.Start + i];
                if (!numbers.TryGetValue(form, out places[i]))
                {
                    places[i] = forms.Count;
                    numbers.Add(form, places[i]);
                    forms.Add(form);
                }
            }

            graphs[index] = (window, new WordGraph(places));
        }

        network.ReadForms(forms, work);
        var ordered = graphs.OrderByDescending(pair => pair.Graph.Length).Select(pair => pair.Graph).ToArray();
        for (var start = 0; start < ordered.Length; )
        {
            var limit = Math.Clamp(BatchTokens / ordered[start].Length, 1, batchSentences);
            var count = Math.Min(limit, ordered.Length - start);
            network.Run(ordered.AsSpan(start, count), work);
            start += count;
        }

        foreach (var (window, graph) in graphs)
        {
            Collect(window, graph, answers[window.Sentence]);
        }
    }

    private void Collect(Window window, WordGraph graph, WordAnswer[] into)
    {
        var vocabulary = content.Vocabulary;
        for (var i = 0; i < graph.Length; i++)
        {
            var head = graph.Heads[i] - 1 + window.Start;
            var relation = vocabulary.Relations[graph.Relations[i]];
            if (graph.Heads[i] == 0)
            {
                (head, relation) = window.Start == 0 ? (Token.NoHead, relation) : (RootOf(into), WindowRelation);
            }

            into[window.Start + i] = new WordAnswer(
                vocabulary.Upos[graph.Upos[i]],
                vocabulary.Xpos[graph.Xpos[i]],
                head,
                relation
            );
        }
    }

    /// <summary>The root of a sentence whose first window is done.</summary>
    private static int RootOf(WordAnswer[] answers) => Array.FindIndex(answers, answer => answer.Head == Token.NoHead);
}

/// <summary>What the network says of one word.</summary>
/// <param name="Head">Place of the head; <see cref="Token.NoHead"/> for the root.</param>
internal readonly record struct WordAnswer(string Upos, string Xpos, int Head, string Relation);
