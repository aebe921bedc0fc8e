using System.Text.RegularExpressions;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>
/// Reads what stands in brackets behind a noun: "(born 5 May 1929)", "(5 May 1929 – 11 March 1997)", "(made up of
/// soldiers)". Other brackets - years, letters that stand for a name, translations - give no claim.
/// </summary>
internal static class BracketNote
{
    private const string Name = "bracket-note";

    public static IEnumerable<Proposition> Read(SentenceReading reading)
    {
        var text = reading.Passage.Text;
        foreach (var bracket in BracketMask.BracketsOf(text, reading.Passage.Span))
        {
            var before = LastTokenBefore(reading.Tree, bracket.Start);
            if (before < 0 || !reading.Tree[before].IsNominal)
            {
                continue;
            }

            var noun = NounEndingAt(reading.Tree, before);
            var inside = new TextSpan(bracket.Start + 1, bracket.End - 1);
            foreach (var (words, span) in Said(text, inside).Concat(Told(reading, noun, inside)))
            {
                yield return Claim(reading, noun, before, words, span);
            }
        }
    }

    private static Proposition Claim(SentenceReading reading, int noun, int last, string words, TextSpan span)
    {
        var tokens = NounPhrase.Core(reading, noun).Where(token => token <= last);
        return new Proposition(
            Name,
            noun,
            [.. NounPhrase.Pieces(reading.Tree, tokens), Piece.Insert(words), Piece.Quote(reading.Passage.Text, span)],
            Assertion.Of(reading, noun).Speech
        );
    }

    private static IEnumerable<(string Words, TextSpan Span)> Said(string text, TextSpan inside)
    {
        var content = inside.Of(text);
        var life = Life.Match(content);
        var born = Born.Match(content);
        if (life.Success)
        {
            yield return (WithPreposition("was born", life.Groups[1].Value), SpanOf(inside, life.Groups[1]));
            yield return (WithPreposition("died", life.Groups[2].Value), SpanOf(inside, life.Groups[2]));
        }

        if (born.Success && !born.Groups[1].Value.StartsWith("in ", StringComparison.Ordinal))
        {
            var isDate = Date.IsMatch(born.Groups[1].Value);
            yield return (
                isDate ? WithPreposition("was born", born.Groups[1].Value) : "was born",
                SpanOf(inside, born.Groups[1])
            );
        }
    }

    /// <summary>"(made up of soldiers)": a participle and its preposition, said of the noun.</summary>
    private static IEnumerable<(string Words, TextSpan Span)> Told(SentenceReading reading, int noun, TextSpan inside)
    {
        var match = Participle.Match(inside.Of(reading.Passage.Text));
        var verb = match.Groups[1].Value;
        if (match.Success && (verb.EndsWith("ed", StringComparison.Ordinal) || reading.Words.IsParticiple(verb)))
        {
            var isPast = reading.Tree.IsPast(reading.Tree.ClauseOf(noun)) || reading.Words.Making.Contains(verb);
            // A bracket tells of the one noun before it, whatever that is listed with.
            var isOne = reading.Tree.Has(noun, "conj")
                ? !reading.Tree[noun].IsPlural
                : NounPhrase.IsSingular(reading.Tree, noun);
            yield return (Inflection.Be(isPast, isOne), inside);
        }
    }

    private static string WithPreposition(string verb, string date) => date.Length == 4 ? verb + " in" : verb + " on";

    private static TextSpan SpanOf(TextSpan inside, Group group) =>
        new(inside.Start + group.Index, inside.Start + group.Index + group.Length);

    private static int LastTokenBefore(SyntaxTree tree, int position)
    {
        var last = -1;
        for (var i = 0; i < tree.Count && tree[i].Span.End <= position; i++)
        {
            last = i;
        }

        return last;
    }

    /// <summary>The noun that a name's last word belongs to.</summary>
    private static int NounEndingAt(SyntaxTree tree, int last)
    {
        var noun = last;
        while (tree.Is(noun, "flat", "compound", "goeswith", "nmod:unmarked") && tree[noun].Head >= 0)
        {
            noun = tree[noun].Head;
        }

        return noun;
    }

    private static readonly string Month = string.Join('|', Languages.LanguageRules.English.Clauses.Months);

    private static readonly string Day = $@"(?:\d{{1,2}} (?:{Month}),? \d{{4}}|(?:{Month}) \d{{1,2}}, ?\d{{4}})";

    private static readonly Regex Life = Pattern($@"(?:^|[;,] ?|born )({Day}) ?[-\u2013\u2014] ?({Day})$");

    private static readonly Regex Born = Pattern(
        $@"(?:^|[;,] ?|\s)born (?:on )?({Day}|\d{{4}}|(?:\p{{Lu}}[\p{{L}}.'\u2019-]* ?)+(?=[;,)]|$))"
    );

    private static readonly Regex Date = Pattern($@"^(?:{Day}|\d{{4}})$");

    /// <summary>Nothing but words: a date, a list or a second remark says too much for one claim.</summary>
    private static readonly Regex Participle = Pattern(
        @"^([a-z]{3,}) (?:up |out )?(?:of|by|in|as|for|from|on|with|to|at) [^;:()\[\]]+$"
    );

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
