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
            if (
                !isPronoun
                || isSubjectNamed
                || tree.Is(piece.Token, "expl")
                || PronounMeaning.IsAhead(reading, pieces, piece.Token, mentions)
            )
            {
                named.Add(piece);
                continue;
            }

            var antecedent =
                Speaker(reading, piece.Token, mentions, speech)
                ?? PronounMeaning.Of(reading, piece.Token, mentions, memory);
            if (antecedent is null)
            {
                named.Add(piece);
                unclear ??= Reason(tree[piece.Token].Form, at);
                continue;
            }

            unclear ??= antecedent.Unclear;
            isSubjectNamed = true;
            named.Add(new Piece(piece.Token, WithCase(tree[piece.Token], antecedent.Name), antecedent.Source));
        }

        return (named, unclear);
    }

    /// <summary>
    /// What the sentence names, with each subject "he", "she" and "it" under the name it stands for: so that a third sentence about
    /// one person still knows who that is. One that is unclear is there under its own name: the next may well mean the same.
    /// </summary>
    public static IReadOnlyList<Mention> Named(
        SentenceReading reading,
        IReadOnlyList<Mention> mentions,
        ArticleMemory memory
    )
    {
        var (tree, named) = (reading.Tree, mentions.ToList());
        for (var token = 0; token < tree.Count; token++)
        {
            if (
                tree[token].Xpos == "PRP"
                && tree.Is(token, "nsubj")
                && Pointer.Of(tree[token].Lower) is { } sort and not MentionSort.Several
            )
            {
                var isSubject = tree[token].Head == tree.Root;
                var spoken = new Mention(tree[token].Form, tree[token].Span, sort, isSubject, IsName: false)
                {
                    IsPronoun = true,
                };
                named.Add(
                    PronounMeaning.Of(reading, token, named, memory) is { } antecedent
                        ? spoken.Meaning(antecedent, sort)
                        : spoken
                );
            }
        }

        return named;
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
        return token >= 0 && PronounMeaning.Of(reading, token, mentions, memory) is { } named
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
}
