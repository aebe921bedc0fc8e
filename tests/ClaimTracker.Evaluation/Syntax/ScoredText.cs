using ClaimTracker.Training.Conllu;

namespace ClaimTracker.Evaluation.Syntax;

/// <summary>A parsed text as the CoNLL 2018 shared task compares it: white space and relation subtypes do not count.</summary>
internal sealed class ScoredText
{
    public List<(int Start, int End)> Tokens { get; } = [];

    public List<(int Start, int End)> Sentences { get; } = [];

    public List<ScoredWord> Words { get; } = [];

    public static ScoredText From(IEnumerable<ConlluSentence> sentences)
    {
        var text = new ScoredText();
        var position = 0;
        foreach (var sentence in sentences)
        {
            position = text.Add(sentence, position);
        }

        return text;
    }

    private int Add(ConlluSentence sentence, int start)
    {
        var (position, first) = (start, Words.Count);
        for (var i = 0; i < sentence.Words.Count; )
        {
            var next = i + 1;
            while (next < sentence.Words.Count && sentence.Words[next].Continues)
            {
                next++;
            }

            var end = position;
            for (var part = i; part < next; part++)
            {
                end += sentence.Words[part].Form.Count(letter => !char.IsWhiteSpace(letter));
            }

            Tokens.Add((position, end));
            for (; i < next; i++)
            {
                var word = sentence.Words[i];
                var head = word.Head == 0 ? -1 : first + word.Head - 1;
                Words.Add(
                    new ScoredWord(
                        position,
                        end,
                        word.Form,
                        word.Upos,
                        word.Relation.Split(':')[0],
                        head,
                        sentence.Words[next - 1].Continues
                    )
                );
            }

            position = end;
        }

        Sentences.Add((start, position));
        return position;
    }
}
