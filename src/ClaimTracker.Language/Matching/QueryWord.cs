namespace ClaimTracker.Language.Matching;

/// <summary>A word of a query with the terms it stands for: one, or one for each language that reads it in its own way.</summary>
/// <param name="Terms">None when no document has the word.</param>
/// <param name="Times">How often the query says it.</param>
/// <param name="Beginning">What terms may begin with, when somebody is still typing the word.</param>
internal sealed record QueryWord(IReadOnlyList<int> Terms, int Times, string? Beginning);
