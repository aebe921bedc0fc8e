namespace ClaimTracker.Language.Splitting.Trees;

/// <summary>A word of a sentence with its place in the sentence's tree.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Form">As written.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Lemma">Base form.</param>
/// <param name="Head">Index of the word it depends on, from 0; -1 for the root.</param>
/// <param name="Relation">Universal Dependencies relation, with its subtype ("acl:relcl").</param>
internal sealed record SyntaxNode(
    TextSpan Span,
    string Form,
    string Upos,
    string Xpos,
    string Lemma,
    int Head,
    string Relation
)
{
    /// <summary>Lower case, straight apostrophe: what word lists are searched for.</summary>
    public string Lower { get; } = Form.ToLowerInvariant().Replace('\u2019', '\'');

    public string Relation
    {
        get;
        init
        {
            field = value;
            Base = BaseOf(value);
        }
    } = Relation;

    /// <summary>The relation without its subtype.</summary>
    public string Base { get; private init; } = BaseOf(Relation);

    public bool IsNominal => Upos is "NOUN" or "PROPN" or "PRON" or "NUM" or "SYM";

    public bool IsName => Upos == "PROPN";

    public bool IsPunctuation => Upos == "PUNCT";

    /// <summary>A verb form that can stand without an auxiliary.</summary>
    public bool IsFinite => Xpos is "VBD" or "VBZ" or "VBP" or "MD";

    public bool IsPlural => Xpos is "NNS" or "NNPS";

    private static string BaseOf(string relation) =>
        relation.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? relation[..colon] : relation;
}
