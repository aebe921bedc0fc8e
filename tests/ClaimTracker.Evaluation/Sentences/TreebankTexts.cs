using ClaimTracker.Evaluation.Syntax;
using ClaimTracker.Language;
using ClaimTracker.Training.Conllu;

namespace ClaimTracker.Evaluation.Sentences;

/// <summary>The running texts of a treebank, one for each document, with the sentences that its authors saw in them.</summary>
internal static class TreebankTexts
{
    public const string Folder = "ud_english_ewt";

    private const string File = "en_ewt-ud-dev.conllu";

    private const string Name = "# newdoc id = ";

    /// <summary>The texts of the development part.</summary>
    public static List<SentenceItem> Read(string folder) =>
        [
            .. DataFile
                .Lines(folder, File)
                .Where(line => line.StartsWith(Name, StringComparison.Ordinal))
                .Zip(
                    Documents(ConlluReader.Read(TreebankFiles.Development(folder))),
                    (name, document) => Item(name[Name.Length..].Trim(), document)
                ),
        ];

    private static List<List<ConlluSentence>> Documents(List<ConlluSentence> bank)
    {
        var documents = new List<List<ConlluSentence>>();
        foreach (var sentence in bank)
        {
            if (sentence.StartsDocument || documents.Count == 0)
            {
                documents.Add([]);
            }

            documents[^1].Add(sentence);
        }

        return documents;
    }

    private static SentenceItem Item(string name, List<ConlluSentence> document) =>
        new(
            name,
            RawText.Of(document)[0],
            [.. ScoredText.From(document).Sentences.Select(sentence => new TextSpan(sentence.Start, sentence.End))]
        );
}
