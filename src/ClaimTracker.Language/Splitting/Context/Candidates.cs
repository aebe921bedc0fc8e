using ClaimTracker.Language.Splitting.Clauses;

namespace ClaimTracker.Language.Splitting.Context;

/// <summary>What a description may mean.</summary>
/// <param name="Only">The one thing with a name that it can mean.</param>
/// <param name="Unclear">Why a reader cannot know what is meant; absent where he can.</param>
internal sealed record Candidates(Mention? Only, string? Unclear)
{
    private const int MostListed = 3;

    /// <summary>After so many sentences without its name nobody thinks of a thing any more, unless the whole text is about it.</summary>
    private const int OldestInMind = 8;

    /// <summary>The same for persons, of whom texts name more.</summary>
    private const int OldestPersonInMind = 4;

    /// <summary>A thing that was told of in so many sentences may be meant as well as what the text is about.</summary>
    private const int Near = 2;

    public static Candidates Of(
        SentenceReading reading,
        Description description,
        IReadOnlyList<Piece> pieces,
        IReadOnlyList<Mention> mentions,
        KnownThings things
    )
    {
        if (description.Apposition(reading.Tree) is >= 0 and var name)
        {
            return OfApposition(reading, name, pieces, mentions);
        }

        var fitting = Fitting(reading, description, mentions, things);
        var unnamed = fitting
            .Where(known => !known.Mention.IsName || !known.Mention.IsWhole)
            .DistinctBy(known => known.Mention.Span)
            .ToList();
        var named = Distinct(
            fitting.Select(known => known.Mention).Where(mention => mention is { IsName: true, IsWhole: true })
        );
        var meant = named is [var one] && unnamed.Count == 0 ? one : TopicAmong(named, fitting, things);
        var isNamedInClaim = named.Exists(mention => Holds(pieces, mention));
        if (meant is not null && !isNamedInClaim && MayReplace(reading, description, fitting, meant, things))
        {
            return new Candidates(meant, null);
        }

        var isToldInClaim = unnamed.Exists(known =>
            pieces.Any(piece => piece.Source is { } span && known.Mention.Span.Contains(span))
        );
        return new Candidates(
            null,
            isNamedInClaim || isToldInClaim ? null : Reason(reading, description, named, unnamed.Count)
        );
    }

    /// <summary>"the mayor, Anna Holt, who left": the name is in the sentence, if not in the claim.</summary>
    private static Candidates OfApposition(
        SentenceReading reading,
        int name,
        IReadOnlyList<Piece> pieces,
        IReadOnlyList<Mention> mentions
    )
    {
        var meant = mentions.FirstOrDefault(mention => mention.Span.Contains(reading.Tree[name].Span));
        var isNew = meant is { IsName: true, IsWhole: true } && pieces.Count > 0 && !Holds(pieces, meant);
        return new Candidates(isNew ? meant : null, null);
    }

    private static List<KnownThing> Fitting(
        SentenceReading reading,
        Description description,
        IReadOnlyList<Mention> mentions,
        KnownThings things
    )
    {
        var start = reading.Tree[description.First].Span.Start;
        var nouns = reading.Words.Descriptions.MayName(description.Calling.Noun).ToList();
        var here = mentions
            .Where(mention => mention.Span.End <= start)
            .SelectMany(mention =>
                mention.Callings.Select(calling => new KnownThing(mention, calling, things.Sentences))
            )
            .Where(known => nouns.Contains(known.Calling.Noun));
        return [.. things.CalledBy(nouns).Concat(here).Where(known => Fits(reading, description, known))];
    }

    private static bool Fits(SentenceReading reading, Description description, KnownThing known)
    {
        var (mention, calling) = (known.Mention, known.Calling);
        var isRole = reading.Words.People.IsRole(description.Calling.Noun);
        var isSort = !mention.IsName || mention.IsPerson == isRole || (mention.Sort == MentionSort.Unknown && isRole);
        return isSort
            // "the restaurant business" is no restaurant chain.
            && (
                calling.Noun == description.Calling.Noun
                || (!calling.IsInName && description.Calling.Modifiers.Count == 0)
            )
            && description.Calling.Modifiers.All(calling.Modifiers.Contains);
    }

    /// <summary>What the text is about, when nothing else that fits was told of in the last sentences.</summary>
    private static Mention? TopicAmong(List<Mention> named, List<KnownThing> fitting, KnownThings things) =>
        things.Topic is { } topic
        && named.Find(mention => IsSame(mention.Name, topic.Name)) is { } meant
        && !fitting.Exists(known =>
            things.Sentences - known.Sentence <= Near && !IsSame(known.Mention.Name, topic.Name)
        )
            ? meant
            : null;

    private static bool MayReplace(
        SentenceReading reading,
        Description description,
        List<KnownThing> fitting,
        Mention meant,
        KnownThings things
    )
    {
        var (tree, noun) = (reading.Tree, description.Calling.Noun);
        var callings = fitting.Where(known => IsSame(known.Mention.Name, meant.Name)).ToList();
        // "the state" may be any: what a name holds is no reason to think of it.
        var isTold =
            !reading.Words.Descriptions.KnownAlone.Contains(noun)
            || (description.IsInFront(tree) && callings.Exists(known => !known.Calling.IsInName));
        var isInMind =
            callings.Exists(known => things.Age(known) <= (meant.IsPerson ? OldestPersonInMind : OldestInMind))
            || (things.Topic is { } topic && IsSame(topic.Name, meant.Name));
        return !tree[description.Noun].IsPlural && isTold && isInMind;
    }

    /// <summary>Names of different things: "Holt" is "Anna Holt".</summary>
    private static List<Mention> Distinct(IEnumerable<Mention> mentions)
    {
        var found = new List<Mention>();
        foreach (var mention in mentions)
        {
            var same = found.FindIndex(other => IsSame(other.Name, mention.Name));
            if (same < 0)
            {
                found.Add(mention);
            }
            else if (mention.Name.Length > found[same].Name.Length)
            {
                found[same] = mention;
            }
        }

        return found;
    }

    private static bool IsSame(string one, string other)
    {
        var (first, second) = (ShortNames.WithoutArticle(one), ShortNames.WithoutArticle(other));
        var (tail, whole) = first.Length < second.Length ? (first, second) : (second, first);
        return whole.EndsWith(tail, StringComparison.Ordinal)
            && (whole.Length == tail.Length || whole[^(tail.Length + 1)] == ' ');
    }

    private static bool Holds(IReadOnlyList<Piece> pieces, Mention mention)
    {
        var last = KnownThings.LastWord(mention.Name);
        return pieces.Any(piece => piece.Form == last || piece.Form.EndsWith(' ' + last, StringComparison.Ordinal));
    }

    /// <summary>
    /// Said of what stands in front, where a reader stumbles over it, and only where "the" must point back: of a kind that there are
    /// many of, or of something told of before.
    /// </summary>
    private static string? Reason(SentenceReading reading, Description description, List<Mention> named, int unnamed)
    {
        var (tree, words) = (reading.Tree, reading.Words.Descriptions);
        var noun = description.Calling.Noun;
        var isPointing = description.Points(tree);
        var mayPoint =
            description.Calling.Modifiers.Count == 0
            && description.IsInFront(tree)
            && !tree[description.Noun].IsPlural
            && !words.KnownAlone.Contains(noun);
        if (!isPointing && !mayPoint)
        {
            return null;
        }

        var shown = $"“{tree[description.First].Form} {tree[description.Noun].Form}”";
        return named.Count > 0 ? $"{shown} may be {Listed(named, unnamed)}."
            : unnamed > 0 ? $"{shown} points at something told of in an earlier sentence."
            : isPointing || words.PointsBack(noun) ? $"{shown} points at something named elsewhere."
            : null;
    }

    private static string Listed(List<Mention> named, int unnamed)
    {
        var names = named.Take(MostListed).Select(mention => mention.Name).ToList();
        return unnamed > 0 || named.Count > MostListed ? string.Join(", ", names) + " or another"
            : names.Count == 1 ? names[0]
            : string.Join(", ", names[..^1]) + " or " + names[^1];
    }
}
