using ClaimTracker.Language.Splitting.Clauses;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Context;

/// <summary>Finds what a pronoun means among what the sentence and the two before it name.</summary>
internal static class PronounMeaning
{
    /// <summary>The one mention that fits; absent when none or several do.</summary>
    public static Mention? Of(SentenceReading reading, int token, IReadOnlyList<Mention> mentions, ArticleMemory memory)
    {
        var pronoun = reading.Tree[token];
        var sort = Pointer.Of(pronoun.Lower)!.Value;
        var before = memory.InMind(mentions).Where(mention => mention.Span.End <= pronoun.Span.Start).ToList();
        if (sort is MentionSort.Man or MentionSort.Woman)
        {
            return PersonIn(before, sort) is { IsWhole: true } person ? person : null;
        }

        var subjects = Subjects(reading.Tree, mentions, pronoun, memory);
        return
            reading.Tree.Is(token, "nsubj", "nmod:poss")
            && !(pronoun.Xpos == "PRP$" && IsLong(subjects))
            && subjects is [{ IsPronoun: false, IsWhole: true } only]
            && only.Sort == sort
            && !IsContested(reading.Tree, token, only, mentions)
            && !NamesOwner(only)
            && !IsTime(reading, only)
            && !IsNew(only)
            && !EmptyPronoun.Is(reading.Tree, token)
            ? only
            : null;
    }

    /// <summary>
    /// The one person who fits. One of whom the text does not say whether a man or a woman must have been what a sentence was about,
    /// and a name of which it does not even say whether it is a person's must have been the only such.
    /// </summary>
    private static Mention? PersonIn(List<Mention> before, MentionSort sort)
    {
        var persons = before.Where(mention => mention.Sort == sort || mention.Sort == MentionSort.Person).ToList();
        var strangers = before.Where(mention =>
            mention is { Sort: MentionSort.Unknown, IsSubject: true } && MayBePerson(mention)
        );
        if (persons.Count == 0)
        {
            return Only(strangers);
        }

        var only = Only(persons.Where(mention => mention.IsName));
        var isAlone =
            only is not null
            && persons.All(mention => mention.IsName || IsKnownAs(mention, only))
            && persons.Exists(mention => mention.Sort == sort || mention.IsSubject)
            && (
                !strangers.Any()
                || persons.Exists(mention =>
                    mention.IsSubject && strangers.All(stranger => stranger.Span.End <= mention.Span.Start)
                )
            );
        return isAlone ? only : null;
    }

    /// <summary>"BBC" and "the Hague" are no persons' names.</summary>
    private static bool MayBePerson(Mention name) =>
        name.Name.Any(char.IsLower) && !name.Name.StartsWith("the ", StringComparison.Ordinal);

    /// <summary>"The county bore the brunt of Storm Ida as it hit the coast": in a clause below, a name in between is as likely.</summary>
    private static bool IsContested(SyntaxTree tree, int token, Mention subject, IReadOnlyList<Mention> mentions) =>
        subject.Sort == MentionSort.Thing
        && tree.Ancestors(token).Any(at => tree[at].Relation == "advcl")
        && subject.Span.End <= tree[token].Span.Start
        && mentions.Any(mention =>
            mention is { IsName: true, Sort: MentionSort.Unknown }
            && mention.Span.Start >= subject.Span.End
            && mention.Span.End <= tree[token].Span.Start
            && mention.Name != subject.Name
        );

    /// <summary>"The following year saw a new music spread, and it became": the year became nothing.</summary>
    private static bool IsTime(SentenceReading reading, Mention subject) =>
        !subject.IsName && reading.Words.Times.Contains(subject.Name.Split(' ')[^1].ToLowerInvariant());

    /// <summary>"A ferry": a claim that opens so would speak of any.</summary>
    private static bool IsNew(Mention subject) =>
        !subject.IsName
        && (
            subject.Name.StartsWith("a ", StringComparison.OrdinalIgnoreCase)
            || subject.Name.StartsWith("an ", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>"On its journey, the ferry sank": the claim itself says what is meant.</summary>
    public static bool IsAhead(
        SentenceReading reading,
        IReadOnlyList<Piece> pieces,
        int token,
        IReadOnlyList<Mention> mentions
    )
    {
        var tree = reading.Tree;
        var opening = tree.Ancestors(token).FirstOrDefault(at => tree.Is(at, "obl", "advcl") && tree[at].Head > at, -1);
        var subject = opening < 0 ? -1 : tree.Subject(tree[opening].Head);
        return subject > token
            && pieces.Any(piece => piece.Token == subject)
            && mentions.Any(mention =>
                mention.Span.Contains(tree[subject].Span)
                && !mention.IsPronoun
                && (
                    mention.Sort == Pointer.Of(tree[token].Lower)
                    || mention.Sort is MentionSort.Unknown
                    || (
                        mention.Sort == MentionSort.Person
                        && Pointer.Of(tree[token].Lower) is MentionSort.Man or MentionSort.Woman
                    )
                )
            );
    }

    /// <summary>"Its name is fixed, although it ...": the same owner is as likely.</summary>
    private static bool NamesOwner(Mention subject) =>
        Pointer.Of(subject.Name.Split(' ')[0].ToLowerInvariant()) is not null;

    /// <summary>What the clause before was about: earlier in the sentence, or else in the sentence before.</summary>
    private static List<Mention> Subjects(
        SyntaxTree tree,
        IReadOnlyList<Mention> mentions,
        SyntaxNode pronoun,
        ArticleMemory memory
    )
    {
        var here = mentions.Where(mention => mention.IsSubject && mention.Span.End <= pronoun.Span.Start).ToList();
        // "This is a change, and it ...": what "this" is nobody named.
        var first = tree.Subject(tree.Root);
        var isOtherNamed = first >= 0 && tree[first].Span.End <= pronoun.Span.Start;
        return here.Count > 0 || isOtherNamed ? here : [.. memory.Last.Where(mention => mention.IsSubject)];
    }

    /// <summary>"The number one danger to the world" takes no "'s".</summary>
    private static bool IsLong(List<Mention> subjects) =>
        subjects is [{ IsName: false } only] && only.Name.Count(letter => letter == ' ') > 2;

    private static bool IsKnownAs(Mention description, Mention named) => description.Span == named.Span;

    private static Mention? Only(IEnumerable<Mention> mentions)
    {
        var names = mentions.GroupBy(mention => mention.Name.Split(' ')[^1], StringComparer.Ordinal).ToList();
        return names.Count == 1 ? names[0].MaxBy(mention => mention.Name.Length) : null;
    }
}
