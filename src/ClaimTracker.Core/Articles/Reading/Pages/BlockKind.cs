namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>What a block of a page is to a reader.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Quotation,
}
