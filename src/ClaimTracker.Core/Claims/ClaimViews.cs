using ClaimTracker.Core.Articles;
using ClaimTracker.Language;
using ClaimTracker.Language.Kinds;
using ClaimTracker.Language.Worthiness;

namespace ClaimTracker.Core.Claims;

/// <summary>A claim as a line of a list.</summary>
/// <param name="Language">Two-letter code of the language its article was read in.</param>
public sealed record ClaimLine(
    ClaimNumber Number,
    string Wording,
    ClaimState State,
    ClaimKind Kind,
    double CheckWorthiness,
    string? Speaker,
    ArticleNumber Article,
    string ArticleTitle,
    string Language
);

/// <summary>A claim on a page of its own.</summary>
/// <param name="Sentence">The words of the article it came from.</param>
/// <param name="MergedInto">The claim that goes on in its place; absent unless it is merged.</param>
/// <param name="SentenceStart">Where those words begin in the article's text; the spans count from the text's start too.</param>
public sealed record ClaimPage(
    ClaimNumber Number,
    string Wording,
    ClaimState State,
    ClaimKind Kind,
    double CheckWorthiness,
    IReadOnlyList<WorthinessReason> Reasons,
    string Rule,
    string? Speaker,
    string? SpeakerVerb,
    string? NeedsContext,
    string? HolderName,
    IReadOnlyList<TextSpan> Spans,
    string Sentence,
    int SentenceStart,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    ArticleNumber Article,
    string ArticleTitle,
    string? ArticleAddress,
    string? ArticlePublisher,
    DateOnly? ArticlePublishedOn,
    string ArticleLanguage,
    string? HolderKey,
    ClaimNumber? MergedInto
);

/// <summary>A claim where it stands in its article.</summary>
public sealed record ClaimMark(
    ClaimNumber Number,
    string Wording,
    ClaimState State,
    double CheckWorthiness,
    IReadOnlyList<TextSpan> Spans,
    TextSpan Sentence
);
