namespace ClaimTracker.Language.Syntax;

/// <summary>A word or a mark of a sentence with its tags and its place in the tree.</summary>
/// <param name="Form">The characters as they stand in the text.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Upos">Part of speech by Universal Dependencies: NOUN, VERB, ...</param>
/// <param name="Xpos">Part of speech by the Penn Treebank: NNS, VBD, ...</param>
/// <param name="Lemma">Base form: "be" of "was". Small letters, but for names.</param>
/// <param name="Head">Place of the head among the tokens of the sentence; <see cref="NoHead"/> for the root of the tree.</param>
/// <param name="Relation">Relation to the head by Universal Dependencies, with its subtype: nsubj:pass.</param>
/// <param name="Continues">Whether the token goes on in the same written word as the one before it: "n't" in "don't".</param>
public sealed record Token(
    string Form,
    TextSpan Span,
    string Upos,
    string Xpos,
    string Lemma,
    int Head,
    string Relation,
    bool Continues
)
{
    /// <summary>The head of the root.</summary>
    public const int NoHead = -1;
}
