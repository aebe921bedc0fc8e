using ClaimTracker.Language.Splitting.Clauses;

namespace ClaimTracker.Language.Splitting.Context;

/// <summary>Puts a name in the place of "the company" where only one can be meant; else says what stays unclear.</summary>
internal static class Descriptions
{
    public static (IReadOnlyList<Piece> Pieces, string? Unclear) Resolve(
        SentenceReading reading,
        IReadOnlyList<Piece> pieces,
        IReadOnlyList<Mention> mentions,
        KnownThings things
    )
    {
        var (words, unclear) = (new List<Piece>(), (string?)null);
        for (var at = 0; at < pieces.Count; )
        {
            var description = Description.At(reading, pieces[at].Token);
            if (description is null || !IsWhole(pieces, at, description))
            {
                words.Add(pieces[at++]);
                continue;
            }

            var candidates = Candidates.Of(reading, description, pieces, mentions, things);
            if (candidates.Only is { } meant)
            {
                words.Add(new Piece(description.Noun, meant.Name, meant.Source));
            }
            else
            {
                words.AddRange(pieces.Skip(at).Take(description.Length));
                unclear ??= candidates.Unclear;
            }

            at += description.Length;
        }

        return (words, unclear);
    }

    /// <summary>What the sentence names, with "the song" under the name of the song where that is clear: what a pronoun then means.</summary>
    public static IReadOnlyList<Mention> Named(
        SentenceReading reading,
        IReadOnlyList<Mention> mentions,
        KnownThings things
    ) =>
        [
            .. mentions.Select(mention =>
                mention.IsName ? things.WithSort(mention) : Named(reading, mention, mentions, things)
            ),
        ];

    private static Mention Named(
        SentenceReading reading,
        Mention mention,
        IReadOnlyList<Mention> mentions,
        KnownThings things
    )
    {
        var first = Enumerable
            .Range(0, reading.Tree.Count)
            .FirstOrDefault(at => reading.Tree[at].Span.Start == mention.Span.Start, -1);
        if (
            Description.At(reading, first) is not { } description
            || reading.Tree[description.Noun].Span.End != mention.Span.End
        )
        {
            return mention;
        }

        var candidates = Candidates.Of(reading, description, [], mentions, things);
        return candidates.Only is { } meant
            ? mention.Meaning(meant, meant.Sort is MentionSort.Man or MentionSort.Woman ? meant.Sort : mention.Sort)
            : mention with
            {
                Unclear = candidates.Unclear,
            };
    }

    /// <summary>Whether the claim holds the description word for word.</summary>
    private static bool IsWhole(IReadOnlyList<Piece> pieces, int at, Description description) =>
        at + description.Length <= pieces.Count
        && Enumerable
            .Range(0, description.Length)
            .All(step => pieces[at + step].Token == description.First + step && pieces[at + step].Source is not null);
}
