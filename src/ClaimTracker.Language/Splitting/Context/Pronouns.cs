using ClaimTracker.Language.Attribution;
using ClaimTracker.Language.Splitting.Clauses;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Context;

/// <summary>Puts a name in the place of a pronoun where only one can be meant; else says what stays unclear.</summary>
internal static class Pronouns
{
    public static (IReadOnlyList<Piece> Pieces, string? Unclear) Resolve(
        SentenceReading reading,
        IReadOnlyList<Piece> pieces,
        IReadOnlyList<Mention> mentions,
        ArticleMemory memory,
        ReportedSpeech? speech
    )
    {
        var (tree, named, unclear) = (reading.Tree, new List<Piece>(), (string?)null);
        var isSubjectNamed = false;
        foreach (var (at, piece) in pieces.Index())
        {
            var isPronoun =
                piece.Token >= 0
                && tree[piece.Token].Xpos is "PRP" or "PRP$"
                && Pointer.Of(tree[piece.Token].Lower) is not null;
            isSubjectNamed |=
                piece.Token >= 0
                && !isPronoun
                && (tree[piece.Token].IsNominal || tree.Is(piece.Token, "nsubj"))
                && !IsInOpening(tree, piece.Token);
            if (!isPronoun || isSubjectNamed || tree.Is(piece.Token, "expl"))
            {
                named.Add(piece);
                continue;
            }

            var antecedent =
                Speaker(reading, piece.Token, mentions, speech) ?? Antecedent(reading, piece.Token, mentions, memory);
            if (antecedent is null)
            {
                named.Add(piece);
                unclear ??= Reason(tree[piece.Token].Form, at);
                continue;
            }

            isSubjectNamed = true;
            named.Add(new Piece(piece.Token, WithCase(tree[piece.Token], antecedent.Name), antecedent.Span));
        }

        return (named, unclear);
    }

    /// <summary>Who "she" is in "she added that"; the speech itself when that is not clear.</summary>
    public static ReportedSpeech? WithSpeakerNamed(
        SentenceReading reading,
        ReportedSpeech? speech,
        IReadOnlyList<Mention> mentions,
        ArticleMemory memory
    )
    {
        if (speech is null || Pointer.Of(speech.Speaker.ToLowerInvariant()) is null)
        {
            return speech;
        }

        var tree = reading.Tree;
        var token = Enumerable
            .Range(0, tree.Count)
            .FirstOrDefault(
                at => speech.Span.Contains(tree[at].Span) && tree[at].Form == speech.Speaker && tree[at].Xpos == "PRP",
                -1
            );
        return token >= 0 && Antecedent(reading, token, mentions, memory) is { } named
            ? speech with
            {
                Speaker = named.Name,
            }
            : speech;
    }

    /// <summary>"In 1963, he": what opens a clause is not what it is about.</summary>
    private static bool IsInOpening(SyntaxTree tree, int token) =>
        tree.Ancestors(token).Prepend(token).Any(at => tree.Is(at, "obl", "advcl") && tree[at].Head > at);

    private static string Reason(string word, int at) =>
        at == 0
            ? $"It starts with “{word}”, which points at something named elsewhere."
            : $"“{word}” points at something named elsewhere.";

    private static string WithCase(SyntaxNode pronoun, string name) =>
        pronoun.Xpos == "PRP$" ? name + (name.EndsWith('s') ? "'" : "'s") : name;

    /// <summary>
    /// "Holt said she would resign": the subject of what is reported is the speaker, when nobody else is named between the two and
    /// nothing speaks against it.
    /// </summary>
    private static Mention? Speaker(
        SentenceReading reading,
        int token,
        IReadOnlyList<Mention> mentions,
        ReportedSpeech? speech
    )
    {
        var tree = reading.Tree;
        var pronoun = tree[token];
        if (
            speech is null
            || !tree.Is(token, "nsubj")
            || !tree.Is(pronoun.Head, "ccomp", "conj")
            || speech.Span.End > pronoun.Span.Start
        )
        {
            return null;
        }

        var speaker = mentions.FirstOrDefault(mention =>
            speech.Span.Contains(mention.Span)
            && mention.Name.EndsWith(speech.Speaker.Split(' ')[^1], StringComparison.Ordinal)
        );
        var sort = Pointer.Of(pronoun.Lower)!.Value;
        var isAlone =
            speaker is not null
            && !mentions.Any(mention =>
                mention.Span.Start >= speaker.Span.End && mention.Span.End <= pronoun.Span.Start && MayBe(mention, sort)
            );
        return isAlone && MayBe(speaker!, sort) ? speaker : null;
    }

    private static bool MayBe(Mention speaker, MentionSort sort) =>
        sort switch
        {
            MentionSort.Man or MentionSort.Woman => speaker.Sort == sort
                || speaker.Sort is MentionSort.Person or MentionSort.Unknown,
            // A name of which nothing is known may be a person's, who is no "it".
            MentionSort.Thing => speaker.Sort == MentionSort.Thing,
            _ => speaker.Sort == MentionSort.Several,
        };

    /// <summary>The one mention that fits; absent when none or several do.</summary>
    private static Mention? Antecedent(
        SentenceReading reading,
        int token,
        IReadOnlyList<Mention> mentions,
        ArticleMemory memory
    )
    {
        var pronoun = reading.Tree[token];
        var sort = Pointer.Of(pronoun.Lower)!.Value;
        var before = memory.InMind(mentions).Where(mention => mention.Span.End <= pronoun.Span.Start).ToList();
        if (sort is MentionSort.Man or MentionSort.Woman)
        {
            var persons = before.Where(mention => mention.Sort == sort || mention.Sort == MentionSort.Person).ToList();
            return Only(persons.Where(mention => mention.IsName)) is { } known
                && persons.All(mention => mention.IsName || IsKnownAs(mention, known))
                    ? known
                : persons.Count == 0
                    ? Only(before.Where(mention => mention is { Sort: MentionSort.Unknown, IsSubject: true }))
                : null;
        }

        var subjects = Subjects(mentions, pronoun, memory);
        return
            reading.Tree.Is(token, "nsubj", "nmod:poss")
            && subjects is [{ } only]
            && only.Sort == sort
            && !NamesOwner(only)
            ? only
            : null;
    }

    /// <summary>"Its name is fixed, although it ...": the same owner is as likely.</summary>
    private static bool NamesOwner(Mention subject) =>
        Pointer.Of(subject.Name.Split(' ')[0].ToLowerInvariant()) is not null;

    /// <summary>What the clause before was about: earlier in the sentence, or else in the sentence before.</summary>
    private static List<Mention> Subjects(IReadOnlyList<Mention> mentions, SyntaxNode pronoun, ArticleMemory memory)
    {
        var here = mentions.Where(mention => mention.IsSubject && mention.Span.End <= pronoun.Span.Start).ToList();
        return here.Count > 0 ? here : [.. memory.Last.Where(mention => mention.IsSubject)];
    }

    private static bool IsKnownAs(Mention description, Mention named) => description.Span == named.Span;

    private static Mention? Only(IEnumerable<Mention> mentions)
    {
        var names = mentions.GroupBy(mention => mention.Name.Split(' ')[^1], StringComparer.Ordinal).ToList();
        return names.Count == 1 ? names[0].MaxBy(mention => mention.Name.Length) : null;
    }
}
