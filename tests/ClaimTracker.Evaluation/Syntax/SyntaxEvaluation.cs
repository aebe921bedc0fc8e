using System.Diagnostics;
using System.Globalization;
using ClaimTracker.Language.Syntax;
using ClaimTracker.Training.Conllu;

namespace ClaimTracker.Evaluation.Syntax;

/// <summary>Measures tokeniser, tagger and parser on the development part of the English Web Treebank.</summary>
internal static class SyntaxEvaluation
{
    private const int SpeedPasses = 8;

    /// <summary>Prints a table: once on the tokens of the treebank, once from its raw text.</summary>
    /// <param name="folder">Where the treebank is.</param>
    /// <param name="output">Where to write the parses of the raw text as CoNLL-U; absent for nowhere.</param>
    public static void Run(string folder, string? output, TextWriter log)
    {
        var parser = SyntaxParser.For("en")!;
        var bank = ConlluReader.Read(TreebankFiles.Development(folder));
        var gold = ScoredText.From(bank);
        log.WriteLine("tokens   | sentences | words   | UPOS    | UAS     | LAS     | from");
        Print(log, SyntaxScore.Of(gold, ScoredText.From(OnGoldTokens(bank, parser))), "gold tokens");
        var texts = RawText.Of(bank);
        var parsed = texts.SelectMany(text => ParsedText.Of(text, parser)).ToList();
        Print(log, SyntaxScore.Of(gold, ScoredText.From(parsed)), "raw text");
        if (output is not null)
        {
            using var writer = new StreamWriter(output);
            ConlluWriter.Write(writer, parsed);
        }

        PrintSpeed(log, string.Join("\n\n", texts), parser);
    }

    /// <summary>The best of several passes: others may be using the machine.</summary>
    private static void PrintSpeed(TextWriter log, string text, SyntaxParser parser)
    {
        var best = 0d;
        for (var pass = 0; pass < SpeedPasses; pass++)
        {
            var watch = Stopwatch.StartNew();
            var count = ParsedText.Of(text, parser).Sum(sentence => sentence.Words.Count);
            best = Math.Max(best, count / watch.Elapsed.TotalSeconds);
        }

        log.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{best:F0} tokens a second on one thread, from text to trees, the best of {SpeedPasses} passes."
            )
        );
    }

    /// <summary>A treebank with its own tokens and our tags and trees.</summary>
    public static IEnumerable<ConlluSentence> OnGoldTokens(List<ConlluSentence> bank, SyntaxParser parser)
    {
        var answers = parser.Trees.Parse([
            .. bank.Select(sentence => sentence.Words.Select(word => word.Form).ToList()),
        ]);
        return bank.Zip(
            answers,
            (sentence, words) =>
                sentence with
                {
                    Words =
                    [
                        .. sentence.Words.Zip(
                            words,
                            (word, answer) =>
                                word with
                                {
                                    Upos = answer.Upos,
                                    Xpos = answer.Xpos,
                                    Head = answer.Head + 1,
                                    Relation = answer.Relation,
                                }
                        ),
                    ],
                }
        );
    }

    private static void Print(TextWriter log, SyntaxScore score, string what) =>
        log.WriteLine(
            $"{score.Tokens, 8} | {score.Sentences, 9} | {score.Words, 7} | {score.Upos, 7} | {score.Uas, 7} | {score.Las, 7} | {what}"
        );
}
