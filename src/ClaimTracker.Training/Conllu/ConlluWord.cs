namespace ClaimTracker.Training.Conllu;

/// <summary>One syntactic word of a treebank.</summary>
/// <param name="Head">Number of the head, from 1; 0 for the root.</param>
/// <param name="SpaceAfter">Whether white space follows the word in the text.</param>
/// <param name="Continues">Whether the word goes on in the same token as the one before ("n't" in "don't").</param>
internal sealed record ConlluWord(
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    int Head,
    string Relation,
    bool SpaceAfter,
    bool Continues
);

/// <summary>A sentence of a treebank.</summary>
/// <param name="StartsDocument">Whether a new text starts here.</param>
/// <param name="StartsParagraph">Whether a new paragraph starts here.</param>
internal sealed record ConlluSentence(IReadOnlyList<ConlluWord> Words, bool StartsDocument, bool StartsParagraph);
