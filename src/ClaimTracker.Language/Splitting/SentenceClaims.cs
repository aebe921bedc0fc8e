using ClaimTracker.Language.Attribution;
using ClaimTracker.Language.Kinds;
using ClaimTracker.Language.Passages;
using ClaimTracker.Language.Splitting.Clauses;
using ClaimTracker.Language.Splitting.Context;
using ClaimTracker.Language.Splitting.Trees;
using ClaimTracker.Language.Worthiness;

namespace ClaimTracker.Language.Splitting;

/// <summary>Turns the sentences of one text into claims: each by its tree where there is one and it can be trusted, else whole.</summary>
internal sealed class SentenceClaims(SplitOptions options)
{
    private static readonly HashSet<int> NothingRefused = [];

    private readonly ArticleMemory memory = new();

    public IReadOnlyList<ClaimDraft> Of(Passage passage, SyntaxTree? tree)
    {
        var whole = WholeSentence.Apply(passage);
        if (tree is null || tree.Count == 0)
        {
            return whole is null ? [] : [whole];
        }

        var reading = new SentenceReading(tree, passage, NothingRefused);
        var mentions = MentionReader.Read(reading);
        var claims = whole is null ? [] : ClauseSplitting.Split(tree, passage);
        List<ClaimDraft> drafts =
            whole is null ? []
            : claims.Count == 0 ? [whole]
            : [.. claims.Select(claim => Draft(reading, claim, mentions))];
        if (whole?.Attribution is { } said && IsBorneOut(tree, said))
        {
            drafts =
            [
                .. drafts.Select(draft =>
                    draft.Wording == whole.Wording ? draft with { Attribution = draft.Attribution ?? said } : draft
                ),
            ];
        }
        memory.Add(mentions);
        return [.. drafts.DistinctBy(draft => draft.Wording, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Whether what looks like a reporting verb is one: "claims" may be a noun.</summary>
    private static bool IsBorneOut(SyntaxTree tree, ReportedSpeech said) =>
        said.Verb.Contains(' ', StringComparison.Ordinal)
        || tree.Nodes.Any(node => node.Upos == "VERB" && node.Lemma == said.Verb && said.Span.Contains(node.Span));

    private ClaimDraft Draft(SentenceReading reading, Proposition claim, IReadOnlyList<Mention> mentions)
    {
        var passage = reading.Passage;
        var dated = RelativeDates.Resolve(reading, claim, options.PublishedOn);
        var full = memory.ShortNames.Spell(dated);
        var (pieces, unclear) = Pronouns.Resolve(reading, full, mentions, memory);
        var wording = ClaimWording.Of(reading, pieces);
        var words = Passage.Read(wording, new TextSpan(0, wording.Length), passage.Block, passage.Language);
        var kind = KindRules.KindOf(words);
        return new ClaimDraft
        {
            Wording = wording,
            Spans = ClaimWording.SpansOf(passage.Text, pieces),
            Sentence = passage.Sentence,
            Rule = claim.Rule,
            Kind = kind == ClaimKind.Question ? ClaimKind.Fact : kind,
            CheckWorthiness = WorthinessScorer.Score(words, kind),
            Attribution = claim.Speech,
            NeedsContext = unclear ?? ContextNeed.Of(words),
        };
    }
}
