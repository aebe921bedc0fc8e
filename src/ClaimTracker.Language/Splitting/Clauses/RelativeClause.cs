using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"Russia, which trains the army, ...": said of the word before. Set off by a comma it is cut off; otherwise it stays as well.</summary>
internal sealed class RelativeClause : IClauseRule
{
    public string Name => "relative-clause";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        if (!tree.Is(index, "acl:relcl") || !tree.IsPredicate(index) || !tree.IsFiniteClause(index))
        {
            return false;
        }

        if (
            RelativeWord.In(tree, index) < 0
            || TimeWords.Is(reading, tree[index].Head)
            || IsFarFromNoun(tree, index)
            || IsThingSaidOfPerson(reading, index)
            || IsShareOfNoun(tree, index)
            || IsOfWholeList(tree, index)
            // "who the following year gave": the year gives nothing.
            || (tree.Subject(index) is >= 0 and var subject && TimeWords.Is(reading, subject))
            || !Assertion.Of(reading, index).IsMade
        )
        {
            return false;
        }

        if (tree.IsSetOff(index) || Antecedent.IsCopied(tree, tree[index].Head))
        {
            reading.Cut(index);
        }

        return true;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var pronoun = RelativeWord.In(tree, index);
        var role = RelativeWord.RoleOf(tree, pronoun, index);
        var noun = Antecedent.NounBefore(reading, index, pronoun, role == RelativeRole.Subject);
        var antecedent = Antecedent.Of(reading, noun);
        if (antecedent.Count == 0)
        {
            return null;
        }

        return role switch
        {
            RelativeRole.Subject => [.. antecedent, .. Rest(reading, index, pronoun)],
            RelativeRole.Possessor => Possessed(reading, index, pronoun, antecedent),
            RelativeRole.Object => AfterVerb(reading, index, pronoun, [], antecedent),
            RelativeRole.Adjunct => AfterVerb(
                reading,
                index,
                pronoun,
                RelativeWord.PrepositionsOf(tree, pronoun),
                antecedent
            ),
            RelativeRole.Place => AfterVerb(reading, index, pronoun, [Piece.Insert("in")], antecedent),
            _ => null,
        };
    }

    /// <summary>"films with Peter Lind, which": not the person.</summary>
    private static bool IsThingSaidOfPerson(SentenceReading reading, int index)
    {
        var (tree, people) = (reading.Tree, reading.Words.People);
        var kind = tree.Children(tree[index].Head).FirstOrDefault(child => tree[child].Relation == "nmod:desc", -1);
        // "the studio Mac Holt, which": said to be no person.
        return (kind < 0 || people.IsRole(tree[kind].Lower))
            && tree[RelativeWord.In(tree, index)].Lower == "which"
            && tree.Children(tree[index].Head)
                .Where(child => !tree.Is(child, "nmod:poss") && !tree.Has(child, "case"))
                .Append(tree[index].Head)
                .Any(at =>
                    tree[at].IsName
                    && (people.MaleNames.Contains(tree[at].Lower) || people.FemaleNames.Contains(tree[at].Lower))
                );
    }

    /// <summary>"with Aruba, Curaçao and Sint Maarten, which have": said of all of them.</summary>
    private static bool IsOfWholeList(SyntaxTree tree, int index)
    {
        var noun = tree[index].Head;
        var verb = tree[index].IsFinite ? index : tree.Child(index, "aux", "cop");
        return !tree[noun].IsPlural
            && tree.Children(noun).Any(child => child < index && tree.Is(child, "conj"))
            && verb >= 0
            && (tree[verb].Xpos == "VBP" || tree[verb].Lower == "were");
    }

    /// <summary>"islands, of which 227 are inhabited": behind the verb, "of islands" would belong to nothing.</summary>
    private static bool IsShareOfNoun(SyntaxTree tree, int index) =>
        RelativeWord.In(tree, index) is var word
        && tree.Child(word, "case") is >= 0 and var preposition
        && tree[preposition].Lower == "of"
        && tree.Subject(index) is >= 0 and var subject
        && subject > word
        && (tree[subject].Upos == "NUM" || NounPhrase.IsQuantified(tree, subject) || tree.Has(subject, "nummod"));

    /// <summary>A verb between the noun and its clause, or ", which" behind a bare noun ("ice of 2 km in thickness, which"): it may as well tell of something else.</summary>
    private static bool IsFarFromNoun(SyntaxTree tree, int index)
    {
        var (noun, start) = (tree[index].Head, tree.Start(index));
        var hasVerbBetween = SyntaxTree.Between(noun, start).Any(at => tree[at].IsFinite && !tree.IsUnder(at, noun));
        var isBare =
            tree[noun] is { Upos: "NOUN", Xpos: "NN" }
            && !tree.Has(noun, "det", "nmod:poss", "amod", "compound", "nmod");
        return hasVerbBetween || (isBare && tree.IsSetOff(index));
    }

    private static IEnumerable<Piece> Rest(SentenceReading reading, int index, int pronoun) =>
        NounPhrase.Pieces(reading.Tree, ClauseText.Predicate(reading, index, pronoun));

    private static List<Piece> Possessed(SentenceReading reading, int index, int pronoun, List<Piece> antecedent)
    {
        var rest = ClauseText.Predicate(reading, index, pronoun);
        var owner = antecedent[^1].Form.EndsWith('s') ? "'" : "'s";
        return [.. antecedent, Piece.Insert(owner), .. NounPhrase.Pieces(reading.Tree, rest)];
    }

    /// <summary>"which the band recorded in 1999" gives "the band recorded X in 1999".</summary>
    private static List<Piece>? AfterVerb(
        SentenceReading reading,
        int index,
        int pronoun,
        IReadOnlyList<Piece> prepositions,
        List<Piece> antecedent
    )
    {
        var tree = reading.Tree;
        var phrase = prepositions.Count > 0 && prepositions[0].Token >= 0 ? tree[prepositions[0].Token].Head : pronoun;
        var tokens = ClauseText.Predicate(reading, index, phrase);
        tokens.RemoveAll(token => prepositions.Any(piece => piece.Token == token));
        if (tree.Subject(index) < 0 || tokens.Count == 0)
        {
            return null;
        }

        var last =
            tree.Child(index, "xcomp") is > 0 and var complement && complement > index ? tree.End(complement)
            : tree.Child(index, "compound:prt", "obj", "cop") is var part && part > index && prepositions.Count > 0
                ? tree.End(part)
            : index;
        var at = tokens.FindLastIndex(token => token <= last) + 1;
        return
        [
            .. NounPhrase.Pieces(tree, tokens[..at]),
            .. prepositions,
            .. antecedent,
            .. NounPhrase.Pieces(tree, tokens[at..]),
        ];
    }
}
