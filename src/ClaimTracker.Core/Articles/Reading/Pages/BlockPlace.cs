using AngleSharp.Dom;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>Where on a page words stand, as far as the elements around them tell.</summary>
internal readonly record struct BlockPlace(BlockKind Kind, int Level, IElement Holder, bool IsSuspect)
{
    /// <summary>The place inside a block element that stands here. Paragraphs in a quotation are quotation, in a list item list item.</summary>
    public BlockPlace In(IElement element, bool isSuspect)
    {
        var name = element.LocalName;
        var kind =
            PageTags.Headings.Contains(name) ? BlockKind.Heading
            : name is "li" ? BlockKind.ListItem
            : name is "blockquote" ? BlockKind.Quotation
            : Kind;
        var level = kind is BlockKind.Heading && kind != Kind ? name[1] - '0' : Level;
        return new BlockPlace(kind, kind is BlockKind.Heading ? level : 0, element, IsSuspect || isSuspect);
    }
}
