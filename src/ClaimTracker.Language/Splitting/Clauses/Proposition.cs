using ClaimTracker.Language.Attribution;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>A claim on its way: the words it will be made of, in order.</summary>
/// <param name="Rule">Name of the rule that made it.</param>
/// <param name="Head">The predicate, or the word that the claim is about.</param>
/// <param name="Pieces">Its words.</param>
/// <param name="Speech">Who says it; absent when the text says it in its own voice.</param>
internal sealed record Proposition(string Rule, int Head, IReadOnlyList<Piece> Pieces, ReportedSpeech? Speech)
{
    public bool Uses(int token) => Pieces.Any(piece => piece.Token == token);
}
