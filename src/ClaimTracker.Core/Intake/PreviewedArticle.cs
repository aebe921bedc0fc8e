using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Core.Intake;

/// <summary>An article that was read and taken apart, and not stored.</summary>
public sealed record PreviewedArticle(ReadArticle Article, SplitText Split);
