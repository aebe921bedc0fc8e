namespace ClaimTracker.Language.Matching;

/// <summary>A document that a query found.</summary>
/// <param name="Key">As it was put into the index.</param>
/// <param name="Score">Okapi BM25: above 0, without an upper end; compares the hits of one query only.</param>
/// <param name="Likeness">0 to 1: how much of what query and document say together they both say, rare words counting more. 1 is the same words.</param>
public readonly record struct WordHit(int Key, double Score, double Likeness);
