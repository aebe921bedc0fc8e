using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Syntax.Model;
using ClaimTracker.Language.Syntax.Tokens;

namespace ClaimTracker.Language.Syntax;

/// <summary>
/// Cuts sentences into tokens and finds their tags, base forms and trees. Safe to use from many threads; the same text gives the
/// same trees on every machine, beside whatever other sentences.
/// </summary>
public sealed class SyntaxParser
{
    private static readonly Lazy<SyntaxParser> English = new(() =>
        new SyntaxParser(ShippedModel.Read("English"), LanguageRules.English)
    );

    private readonly LanguageRules language;

    private SyntaxParser(ModelContent content, LanguageRules language)
    {
        Trees = new TreeParser(content);
        this.language = language;
    }

    internal TreeParser Trees { get; }

    /// <summary>The parser of a language, which is loaded at the first call; absent for languages without a model.</summary>
    /// <param name="language">A language tag such as "en" or "en-GB".</param>
    public static SyntaxParser? For(string language) =>
        LanguageCode.Of(language) == LanguageRules.English.Code ? English.Value : null;

    /// <summary>One parsed sentence for each span, in the same order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A span does not lie inside <paramref name="text"/>.</exception>
    public IReadOnlyList<ParsedSentence> Parse(string text, IReadOnlyList<TextSpan> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var pieces = new List<Piece>[sentences.Count];
        var forms = new string[sentences.Count][];
        for (var i = 0; i < pieces.Length; i++)
        {
            var sentence = sentences[i];
            ArgumentOutOfRangeException.ThrowIfNegative(sentence.Start, nameof(sentences));
            ArgumentOutOfRangeException.ThrowIfLessThan(sentence.End, sentence.Start, nameof(sentences));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(sentence.End, text.Length, nameof(sentences));
            pieces[i] = Tokeniser.Cut(text, sentence, language);
            GluedWords.Cut(text, pieces[i], language.Tokens, Trees.Knows);
            forms[i] = [.. pieces[i].Select(piece => piece.Span.Of(text))];
        }

        var answers = Trees.Parse(forms);
        ReadAgain(forms, answers);
        return [.. sentences.Select((span, i) => new ParsedSentence(span, Tokens(forms[i], pieces[i], answers[i])))];
    }

    private void ReadAgain(string[][] forms, List<WordAnswer[]> answers)
    {
        var again = forms
            .Select((words, index) => (Index: index, Words: SecondReading.Of(words, answers[index])))
            .Where(each => each.Words is not null)
            .ToList();
        foreach (var (each, answer) in again.Zip(Trees.Parse([.. again.Select(each => each.Words!)])))
        {
            answers[each.Index] = answer;
        }
    }

    private Token[] Tokens(string[] forms, List<Piece> pieces, WordAnswer[] answers)
    {
        var tokens = new Token[forms.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var answer = answers[i];
            var lemma = Trees.Lemma(forms[i], answer);
            tokens[i] = new Token(
                forms[i],
                pieces[i].Span,
                answer.Upos,
                answer.Xpos,
                lemma,
                answer.Head,
                answer.Relation,
                pieces[i].Continues
            );
        }

        return tokens;
    }
}
