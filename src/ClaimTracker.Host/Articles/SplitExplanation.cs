using System.Globalization;
using ClaimTracker.Core.Intake;
using ClaimTracker.Language;
using ClaimTracker.Language.Splitting;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Host.Articles;

/// <summary>Why a text was split as it was: tags and tree of a sentence, rule and score of a claim.</summary>
internal sealed class SplitExplanation
{
    private const string Indent = "      ";

    private readonly Dictionary<TextSpan, ParsedSentence> trees = [];

    /// <summary>Parses the sentences once more; a language without a model has no trees to show.</summary>
    public SplitExplanation(PreviewedArticle preview)
    {
        foreach (var tree in ClaimTrees.Read(preview.Article.Text, preview.Split))
        {
            trees[tree.Span] = tree;
        }
    }

    /// <summary>A line for each token: number, form, tags, base form, and the token it hangs on with the relation.</summary>
    public IEnumerable<string> OfSentence(TextSpan sentence) =>
        trees.TryGetValue(sentence, out var tree)
            ? tree.Tokens.Select((token, i) => Row(token, i, tree))
            : [$"{Indent}(no tree: too short or too long, or the language has no model)"];

    public static IEnumerable<string> OfClaim(ClaimDraft claim)
    {
        yield return $"{Indent}rule {claim.Rule}; words {string.Join(' ', claim.Spans)}";
        if (claim.Attribution is { } said)
        {
            yield return $"{Indent}said by {said.Speaker} ({said.Verb})";
        }

        if (claim.NeedsContext is { } why)
        {
            yield return $"{Indent}needs context: {why}";
        }

        yield return $"{Indent}score: {string.Join(", ", claim.CheckWorthiness.Reasons.Select(Reason))}";
    }

    private static string Reason(Language.Worthiness.WorthinessReason reason) =>
        string.Create(CultureInfo.InvariantCulture, $"{reason.Name} {reason.Weight:+0.0;-0.0}");

    private static string Row(Token token, int index, ParsedSentence tree)
    {
        var head = token.Head == Token.NoHead ? "-" : tree.Tokens[token.Head].Form;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Indent}{index + 1, 3} {token.Form, -18} {token.Upos, -6} {token.Xpos, -5} {token.Lemma, -16} {token.Relation, -14} {head}"
        );
    }
}
