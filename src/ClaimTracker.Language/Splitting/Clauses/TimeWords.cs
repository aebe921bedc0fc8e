using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Tells phrases that say when: "in 2015", "on 3 June", "until last week".</summary>
internal static class TimeWords
{
    public static bool Is(SentenceReading reading, int noun)
    {
        var tree = reading.Tree;
        return IsTime(reading, noun)
            || (tree[noun].Upos is "NUM" or "PROPN" && tree.Children(noun).Any(child => IsTime(reading, child)));
    }

    private static bool IsTime(SentenceReading reading, int word) =>
        IsYear(reading.Tree[word])
        || reading.Words.Times.Contains(reading.Tree[word].Lemma)
        || reading.Words.Times.Contains(reading.Tree[word].Lower);

    private static bool IsYear(SyntaxNode node) =>
        node is { Upos: "NUM", Form.Length: 4 } && node.Form.All(char.IsAsciiDigit);
}
