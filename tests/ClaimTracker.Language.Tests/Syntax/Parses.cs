using ClaimTracker.Evaluation.Syntax;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Language.Tests.Syntax;

/// <summary>Parses for tests, from any text.</summary>
internal static class Parses
{
    public static SyntaxParser English => SyntaxParser.For("en")!;

    public static IReadOnlyList<ParsedSentence> Of(string text) => ParsedText.Sentences(text, English);

    public static string Print(IEnumerable<ParsedSentence> sentences) => ParsePrinter.Print(sentences);
}
