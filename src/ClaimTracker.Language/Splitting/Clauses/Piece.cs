using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>A word of a claim.</summary>
/// <param name="Token">The word of the tree it comes from; -1 for others.</param>
/// <param name="Form">What is written.</param>
/// <param name="Source">Where it stands in the text; absent for a word that grammar asks for ("is").</param>
internal readonly record struct Piece(int Token, string Form, TextSpan? Source)
{
    private const int Outside = -1;

    public static Piece Of(SyntaxTree tree, int token) => new(token, tree[token].Form, tree[token].Span);

    /// <summary>A word of the tree in another form: "reform" as "reformed".</summary>
    public static Piece Of(SyntaxTree tree, int token, string form) => new(token, form, tree[token].Span);

    /// <summary>A verb of the tree in the form that its new subject asks for: "leaving" as "left".</summary>
    public static Piece Finite(SyntaxTree tree, int token, string form) =>
        Of(tree, token, form) with
        {
            IsTensed = true,
        };

    /// <summary>Whether it was given a tense that its word in the tree does not have.</summary>
    public bool IsTensed { get; init; }

    public static Piece Insert(string form) => new(Outside, form, null);

    /// <summary>Words of the text that are not in the tree.</summary>
    public static Piece Quote(string text, TextSpan span) => new(Outside, span.Of(text), span);

    public bool IsInserted => Source is null;
}
