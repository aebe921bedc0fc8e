namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>What a run of words inside a block is.</summary>
internal enum InlineKind
{
    Words,
    Link,
    Time,
}
