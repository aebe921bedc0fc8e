using ClaimTracker.Language.Attribution;
using ClaimTracker.Language.Kinds;
using ClaimTracker.Language.Worthiness;

namespace ClaimTracker.Language.Splitting;

/// <summary>One assertion found in a text, with the place it came from and the rule that cut it.</summary>
public sealed record ClaimDraft
{
    /// <summary>The claim, worded to stand alone: a sentence with a capital and a full stop.</summary>
    public required string Wording { get; init; }

    /// <summary>The ranges of the text that the claim is made of: in reading order, none empty, none overlapping, at least one.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>The sentence it came from; every span lies inside it, but for antecedents that were named in an earlier one.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>Stable name of the rule that cut it, such as <c>whole-sentence</c>; never reused for another rule.</summary>
    public required string Rule { get; init; }

    public required ClaimKind Kind { get; init; }

    public required CheckWorthiness CheckWorthiness { get; init; }

    /// <summary>Who is reported as saying it; absent when the text says it in its own voice.</summary>
    public ReportedSpeech? Attribution { get; init; }

    /// <summary>Why the claim cannot be understood alone, such as an unresolved "he"; absent when it can.</summary>
    public string? NeedsContext { get; init; }
}
