using System.Globalization;
using ClaimTracker.Language.Syntax;
using ClaimTracker.Training.Conllu;

namespace ClaimTracker.Training.Runs;

/// <summary>How a finished model does on a treebank's own tokens, in per cent.</summary>
internal sealed record GoldTokenScore(double Upos, double Xpos, double Uas, double Las, double Lemmas)
{
    public static GoldTokenScore Of(TreeParser parser, IReadOnlyList<ConlluSentence> bank)
    {
        var answers = parser.Parse([.. bank.Select(sentence => sentence.Words.Select(word => word.Form).ToList())]);
        var sums = new int[5];
        foreach (var (sentence, answer) in bank.Zip(answers))
        {
            foreach (var (word, guess) in sentence.Words.Zip(answer))
            {
                var attached = word.Head == guess.Head + 1;
                sums[0] += word.Upos == guess.Upos ? 1 : 0;
                sums[1] += word.Xpos == guess.Xpos ? 1 : 0;
                sums[2] += attached ? 1 : 0;
                sums[3] += attached && Coarse(word.Relation) == Coarse(guess.Relation) ? 1 : 0;
                sums[4] += word.Lemma == parser.Lemma(word.Form, guess) ? 1 : 0;
            }
        }

        var shares = Array.ConvertAll(sums, sum => 100d * sum / bank.Sum(sentence => sentence.Words.Count));
        return new GoldTokenScore(shares[0], shares[1], shares[2], shares[3], shares[4]);
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"UPOS {Upos:F2}, XPOS {Xpos:F2}, UAS {Uas:F2}, LAS {Las:F2}, lemmas {Lemmas:F2}"
        );

    private static string Coarse(string relation) => relation.Split(':')[0];
}
