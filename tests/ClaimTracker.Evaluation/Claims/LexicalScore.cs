using ClaimTracker.Evaluation.Metrics;

namespace ClaimTracker.Evaluation.Claims;

/// <summary>How far claims share their words with the gold ones.</summary>
/// <param name="Inputs">Texts.</param>
/// <param name="Gold">Claims that people drew from them.</param>
/// <param name="Predicted">Claims that we cut.</param>
/// <param name="Soft">Means of the highest similarity that each claim has on the other side, in the same text.</param>
/// <param name="At70">Pairs, one to one, with a similarity of at least 0.7.</param>
/// <param name="At80">The same with 0.8.</param>
internal sealed record LexicalScore(int Inputs, int Gold, int Predicted, Rates Soft, Fraction At70, Fraction At80);
