using ClaimTracker.Language.Syntax.Features;
using ClaimTracker.Language.Syntax.Lemmas;

namespace ClaimTracker.Language.Syntax.Model;

/// <summary>Everything that a model file holds.</summary>
internal sealed record ModelContent(
    NetworkSizes Sizes,
    Vocabulary Vocabulary,
    LemmaRules Lemmas,
    IReadOnlyDictionary<string, SignedTable> Tables
);
