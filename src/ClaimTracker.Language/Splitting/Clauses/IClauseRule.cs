namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>One way in which a sentence says something: an idea of grammar with the claim it gives.</summary>
internal interface IClauseRule
{
    /// <summary>Stable name, stored with every claim the rule makes; never reused.</summary>
    string Name { get; }

    /// <summary>Whether the word <paramref name="index"/> opens a claim of this kind. May cut it out of the claims above it.</summary>
    bool Finds(SentenceReading reading, int index);

    /// <summary>The claim's words; absent when it cannot be put into words.</summary>
    IReadOnlyList<Piece>? Words(SentenceReading reading, int index);
}
