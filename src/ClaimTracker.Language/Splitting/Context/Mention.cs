namespace ClaimTracker.Language.Splitting.Context;

/// <summary>Something that a sentence names.</summary>
/// <param name="Name">Its words on one line.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Sort">What a pronoun must be to point at it.</param>
/// <param name="IsSubject">Whether it is what the sentence's main clause is about.</param>
/// <param name="IsName">Whether it is a proper name.</param>
internal sealed record Mention(string Name, TextSpan Span, MentionSort Sort, bool IsSubject, bool IsName);

internal enum MentionSort
{
    Man,
    Woman,

    /// <summary>A person; the text does not say whether a man or a woman.</summary>
    Person,

    /// <summary>A name of which nothing tells whether it is a person's.</summary>
    Unknown,

    Thing,

    Several,
}
