using ClaimTracker.Language;

namespace ClaimTracker.Evaluation.Propositions;

/// <summary>A sentence with the propositions that people marked in it.</summary>
/// <param name="Tokens">Where its tokens are, in UTF-16 code units of the text.</param>
/// <param name="Gold">Each proposition as a set of places in <paramref name="Tokens"/>.</param>
internal sealed record PropositionItem(
    string Id,
    string Text,
    IReadOnlyList<TextSpan> Tokens,
    IReadOnlyList<IReadOnlySet<int>> Gold
)
{
    /// <summary>The tokens that share a character with one of the spans.</summary>
    public IReadOnlySet<int> TokensOf(IReadOnlyList<TextSpan> spans) =>
        Tokens
            .Index()
            .Where(token => spans.Any(span => token.Item.Start < span.End && span.Start < token.Item.End))
            .Select(token => token.Index)
            .ToHashSet();
}
