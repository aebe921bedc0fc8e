namespace ClaimTracker.Language.Splitting.Context;

/// <summary>Something that a sentence names.</summary>
/// <param name="Name">Its words on one line.</param>
/// <param name="Span">Where it is mentioned.</param>
/// <param name="Sort">What a pronoun must be to point at it.</param>
/// <param name="IsSubject">Whether it is what the sentence's main clause is about.</param>
/// <param name="IsName">Whether it is a proper name.</param>
internal sealed record Mention(string Name, TextSpan Span, MentionSort Sort, bool IsSubject, bool IsName)
{
    /// <summary>What the sentence calls it, "capital" of "Abuja, the capital"; for something without a name, its noun.</summary>
    public IReadOnlyList<Calling> Callings { get; init; } = [];

    /// <summary>Whether the words are the whole of a name, as far as its capitals show.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Where the words of the name stand: not where it is mentioned, when that is by a pronoun or a description.</summary>
    public TextSpan Source
    {
        get => field.Length > 0 ? field : Span;
        init;
    }

    /// <summary>Whether it is a pronoun of which nobody knows what it means.</summary>
    public bool IsPronoun { get; init; }

    /// <summary>Why a reader cannot know what is meant; absent for names.</summary>
    public string? Unclear { get; init; }

    public bool IsPerson => Sort is MentionSort.Man or MentionSort.Woman or MentionSort.Person;

    /// <summary>This mention, known to mean what another names.</summary>
    public Mention Meaning(Mention named, MentionSort sort) =>
        this with
        {
            Name = named.Name,
            Sort = sort,
            IsName = named.IsName,
            Callings = [],
            IsWhole = named.IsWhole,
            IsPronoun = named.IsPronoun,
            Source = named.Source,
            Unclear = named.Unclear,
        };
}

/// <summary>A noun in the singular that something is called by.</summary>
/// <param name="Noun">In small letters.</param>
/// <param name="Modifiers">Adjectives and nouns before it, in small letters: "software" of "software company".</param>
/// <param name="IsInName">Whether it is a part of the name: the council of "the Quillham Council".</param>
internal sealed record Calling(string Noun, IReadOnlyList<string> Modifiers, bool IsInName = false);

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
