using ClaimTracker.Core.Claims;

namespace ClaimTracker.Core.Matching;

/// <summary>A claim that was found by words.</summary>
/// <param name="Number">Which one.</param>
/// <param name="Likeness">0 to 1; see <see cref="Language.Matching.WordHit.Likeness"/>. Few words are never much like a sentence.</param>
public sealed record ClaimHit(ClaimNumber Number, double Likeness);

/// <summary>A claim to choose while somebody types.</summary>
public sealed record ClaimSuggestion(ClaimNumber Number, string Wording, ClaimState State);
