using System.Globalization;
using ClaimTracker.Training.Conllu;

namespace ClaimTracker.Evaluation.Syntax;

/// <summary>Writes parsed sentences as CoNLL-U, for other tools to score.</summary>
internal static class ConlluWriter
{
    public static void Write(TextWriter writer, IEnumerable<ConlluSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                WriteToken(writer, sentence, i);
                var word = sentence.Words[i];
                var space = word.SpaceAfter || IsInside(sentence, i) ? "_" : "SpaceAfter=No";
                writer.Write(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{i + 1}\t{word.Form}\t{word.Lemma}\t{word.Upos}\t{word.Xpos}\t_\t{word.Head}\t{word.Relation}\t_\t{space}\n"
                    )
                );
            }

            writer.Write('\n');
        }
    }

    /// <summary>The line of a token of several words, before the first of them.</summary>
    private static void WriteToken(TextWriter writer, ConlluSentence sentence, int first)
    {
        var last = first;
        while (last + 1 < sentence.Words.Count && sentence.Words[last + 1].Continues)
        {
            last++;
        }

        if (last > first && !sentence.Words[first].Continues)
        {
            var form = string.Concat(sentence.Words.Skip(first).Take(last - first + 1).Select(word => word.Form));
            var space = sentence.Words[last].SpaceAfter ? "_" : "SpaceAfter=No";
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{first + 1}-{last + 1}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{space}\n"
                )
            );
        }
    }

    private static bool IsInside(ConlluSentence sentence, int at) =>
        sentence.Words[at].Continues || (at + 1 < sentence.Words.Count && sentence.Words[at + 1].Continues);
}
