using ClaimTracker.Language.Attribution;
using ClaimTracker.Language.Kinds;
using ClaimTracker.Language.Passages;
using ClaimTracker.Language.Splitting.Clauses;
using ClaimTracker.Language.Splitting.Context;
using ClaimTracker.Language.Splitting.Trees;
using ClaimTracker.Language.Splitting.Trees.Repairs;
using ClaimTracker.Language.Words;
using ClaimTracker.Language.Worthiness;

namespace ClaimTracker.Language.Splitting;

/// <summary>Turns the sentences of one text into claims: each by its tree where there is one and it can be trusted, else whole.</summary>
internal sealed class SentenceClaims(SplitOptions options)
{
    private static readonly HashSet<int> NothingRefused = [];

    private readonly ArticleMemory memory = new();

    /// <summary>The claims of one sentence, in reading order.</summary>
    /// <param name="passage">The sentence.</param>
    /// <param name="tree">Its tree; absent when it has none.</param>
    /// <param name="quote">The quotation that it opens with and that somebody is named for, with a tree of its own.</param>
    public IReadOnlyList<ClaimDraft> Of(Passage passage, SyntaxTree? tree, (QuotedWords Words, SyntaxTree? Tree)? quote)
    {
        var whole = WholeSentence.Apply(passage);
        return tree is { Count: > 0 } ? Of(passage, whole, TreeRepair.Apply(tree), quote)
            : whole is null ? []
            : [whole];
    }

    private IReadOnlyList<ClaimDraft> Of(
        Passage passage,
        ClaimDraft? whole,
        SyntaxTree tree,
        (QuotedWords Words, SyntaxTree? Tree)? quote
    )
    {
        if (HasNoVerb(tree, passage))
        {
            return [];
        }

        var reading = new SentenceReading(tree, passage, NothingRefused);
        var mentions = Pronouns.Named(
            reading,
            Descriptions.Named(reading, MentionReader.Read(reading), memory.Things),
            memory
        );
        var drafts =
            whole is null || IsOrder(tree) ? []
            : quote is { } said
                ? OfQuotation(reading, said.Words, said.Tree is null ? null : TreeRepair.Apply(said.Tree), mentions)
            : OfClauses(reading, whole, ClauseSplitting.Split(tree, passage), mentions);
        memory.Add(reading, mentions);
        return [.. drafts.DistinctBy(draft => draft.Wording, StringComparer.OrdinalIgnoreCase)];
    }

    private IEnumerable<ClaimDraft> OfClauses(
        SentenceReading reading,
        ClaimDraft whole,
        IReadOnlyList<Proposition> claims,
        IReadOnlyList<Mention> mentions
    )
    {
        var said = whole.Attribution is { } found && IsBorneOut(reading.Tree, found) ? found : null;
        var drafts =
            claims.Count == 0
                ? [whole with { Attribution = said }]
                : claims.Select(claim => Draft(reading, claim, mentions)).ToList();
        return said is not null
            ? drafts.Select(draft =>
                draft.Wording == whole.Wording ? draft with { Attribution = draft.Attribution ?? said } : draft
            )
            : drafts;
    }

    /// <summary>"Warm regards, Bill": neither the tree nor the list of frequent verbs knows a verb with a tense in it.</summary>
    private static bool HasNoVerb(SyntaxTree tree, Passage passage) =>
        !tree.Nodes.Any(node => node.IsFinite) && !Fragment.HasFrequentOrPastVerb(passage);

    /// <summary>"If you were there, write to us": an order that does not open with its verb.</summary>
    private static bool IsOrder(SyntaxTree tree) =>
        tree[tree.Root].Xpos == "VB"
        && !tree.Has(tree.Root, "nsubj", "csubj", "expl", "aux", "mark", "cop")
        && tree.Nodes.Any(node => node.Lower is "you" or "your");

    /// <summary>First what the quotation says, in the speaker's voice, then what is said about the speaker.</summary>
    private IEnumerable<ClaimDraft> OfQuotation(
        SentenceReading outer,
        QuotedWords quote,
        SyntaxTree? tree,
        IReadOnlyList<Mention> mentions
    )
    {
        var passage = outer.Passage with
        {
            Span = quote.Span,
            Words = WordScanner.Scan(outer.Passage.Text, quote.Span),
        };
        IReadOnlyList<Proposition> inner = tree is { Count: > 0 } ? ClauseSplitting.Split(tree, passage) : [];
        var said =
            inner.Count > 0
                ? inner.Select(claim => Draft(new SentenceReading(tree!, passage, NothingRefused), claim, []))
            : WholeSentence.Apply(passage) is { } whole ? [whole]
            : [];
        return said.Select(draft =>
                draft with
                {
                    Attribution = draft.Attribution ?? quote.Speech,
                    Kind = draft.Kind == ClaimKind.Fact ? ClaimKind.Quotation : draft.Kind,
                }
            )
            .Concat(
                ClauseSplitting
                    .Beside(quote.Span, outer.Tree, outer.Passage)
                    .Select(claim => InTheTextsVoice(Draft(outer, claim, mentions)))
            );
    }

    /// <summary>What stands beside a quotation is no quotation, even in a block of quotations.</summary>
    private static ClaimDraft InTheTextsVoice(ClaimDraft draft) =>
        draft.Kind == ClaimKind.Quotation ? draft with { Kind = ClaimKind.Fact } : draft;

    /// <summary>Whether what looks like a reporting verb is one: "claims" may be a noun.</summary>
    private static bool IsBorneOut(SyntaxTree tree, ReportedSpeech said) =>
        said.Verb.Contains(' ', StringComparison.Ordinal)
        || tree.Nodes.Any(node => node.Upos == "VERB" && node.Lemma == said.Verb && said.Span.Contains(node.Span));

    private ClaimDraft Draft(SentenceReading reading, Proposition claim, IReadOnlyList<Mention> mentions)
    {
        var passage = reading.Passage;
        var dated = RelativeDates.Resolve(reading, claim, options.PublishedOn);
        var full = memory.Surnames.Spell(reading.Tree, memory.ShortNames.Spell(reading.Tree, dated));
        var (described, vague) = Descriptions.Resolve(reading, full, mentions, memory.Things);
        var (pieces, unclear) = Pronouns.Resolve(reading, described, mentions, memory, claim.Speech);
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
            Attribution = Pronouns.WithSpeakerNamed(reading, claim.Speech, mentions, memory),
            NeedsContext = unclear ?? vague ?? ContextNeed.Of(words),
        };
    }
}
