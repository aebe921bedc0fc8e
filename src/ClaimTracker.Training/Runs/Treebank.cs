using ClaimTracker.Language.Syntax;
using ClaimTracker.Language.Syntax.Features;
using ClaimTracker.Training.Conllu;

namespace ClaimTracker.Training.Runs;

/// <summary>Turns treebank sentences into numbers.</summary>
internal sealed class Treebank(Vocabulary vocabulary, NetworkSizes sizes, Dictionary<string, int> counts)
{
    private const int WordMinimum = 2;
    private const int LetterMinimum = 5;
    private readonly Dictionary<string, FormFeatures> features = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> upos = Numbers(vocabulary.Upos);
    private readonly Dictionary<string, int> xpos = Numbers(vocabulary.Xpos);
    private readonly Dictionary<string, int> relations = Numbers(vocabulary.Relations);

    public int Punctuation => relations["punct"];

    public static Treebank From(IReadOnlyList<ConlluSentence> sentences, NetworkSizes sizes)
    {
        var words = sentences.SelectMany(sentence => sentence.Words).ToList();
        var plain = words.Select(word => FormReading.Plain(word.Form)).ToList();
        var counts = Count(plain.Select(FormReading.Key));
        var letters = Count(plain.SelectMany(form => form).Select(letter => letter.ToString()));
        var vocabulary = new Vocabulary(
            Sorted(counts.Where(pair => pair.Value >= WordMinimum)),
            string.Concat(Sorted(letters.Where(pair => pair.Value >= LetterMinimum))),
            Sorted(Count(words.Select(word => word.Upos))),
            Sorted(Count(words.Select(word => word.Xpos))),
            Sorted(Count(words.Select(word => word.Relation)))
        );
        return new Treebank(vocabulary, sizes, counts);
    }

    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Labels that the vocabulary lacks become its first one: they can only be wrong.</summary>
    public TrainingSentence Read(ConlluSentence sentence, bool small = false)
    {
        var forms = sentence.Words.Select(word => small ? word.Form.ToLowerInvariant() : word.Form).ToList();
        return new TrainingSentence(
            [.. forms.Select(Features)],
            [.. forms.Select(form => counts.GetValueOrDefault(FormReading.Key(FormReading.Plain(form))))],
            [.. sentence.Words.Select(word => upos.GetValueOrDefault(word.Upos))],
            [.. sentence.Words.Select(word => xpos.GetValueOrDefault(word.Xpos))],
            [.. sentence.Words.Select(word => word.Head)],
            [.. sentence.Words.Select(word => relations.GetValueOrDefault(word.Relation))]
        );
    }

    private FormFeatures Features(string form)
    {
        if (!features.TryGetValue(form, out var known))
        {
            known = vocabulary.Read(form, sizes);
            features.Add(form, known);
        }

        return known;
    }

    private static Dictionary<string, int> Count(IEnumerable<string> items) =>
        items.CountBy(item => item, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private static List<string> Sorted(IEnumerable<KeyValuePair<string, int>> counts) =>
        [.. counts.Select(pair => pair.Key).Order(StringComparer.Ordinal)];

    private static Dictionary<string, int> Numbers(IReadOnlyList<string> names) =>
        names.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
}
