using AngleSharp.Dom;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>Walks the visible part of a page once and writes down its blocks in order. The parser's limit on depth keeps the recursion short.</summary>
internal sealed class BlockWalk
{
    private readonly Furniture furniture;
    private readonly List<PageBlock> blocks = [];
    private readonly BlockLine line = new();

    private BlockWalk(Furniture furniture) => this.furniture = furniture;

    public static IReadOnlyList<PageBlock> Over(IElement body)
    {
        var walk = new BlockWalk(Furniture.Of(body));
        var place = new BlockPlace(BlockKind.Paragraph, 0, body, false);
        walk.Children(body, place, InlineKind.Words);
        walk.Flush(place);
        return walk.blocks;
    }

    private void Children(INode parent, BlockPlace place, InlineKind inline)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is IText words)
            {
                if (line.Add(words.Data, inline, out var rest))
                {
                    Flush(place);
                    line.Add(rest, inline, out _);
                }
            }
            else if (child is IElement element && !Furniture.IsNever(element))
            {
                Visit(element, place, inline);
            }
        }
    }

    private void Visit(IElement element, BlockPlace place, InlineKind inline)
    {
        if (element.LocalName is "br")
        {
            if (line.Break())
            {
                Flush(place);
            }
        }
        else if (IsBlock(element))
        {
            Flush(place);
            Inside(element, place.In(element, furniture.IsLikely(element)), inline);
        }
        else if (!IsFootnoteMark(element))
        {
            // Names on inline elements count as well: <span class="caption">.
            var suspect = !place.IsSuspect && furniture.IsLikely(element);
            if (suspect)
            {
                Flush(place);
                Inside(element, place with { IsSuspect = true }, inline);
            }
            else
            {
                Children(element, place, InlineOf(element, inline));
            }
        }
    }

    private void Inside(IElement element, BlockPlace place, InlineKind inline)
    {
        if (element.LocalName is "table" && DataTable.RowsOf(element) is { } rows)
        {
            foreach (var row in rows)
            {
                line.Add(row, InlineKind.Words, out _);
                Flush(place with { Kind = BlockKind.ListItem });
            }

            return;
        }

        Children(element, place, inline);
        Flush(place);
    }

    private void Flush(BlockPlace place)
    {
        if (line.Take(place) is { } block)
        {
            blocks.Add(block);
        }
    }

    private static bool IsBlock(IElement element) =>
        PageTags.Blocks.Contains(element.LocalName) || element.LocalName.Contains('-', StringComparison.Ordinal);

    private static InlineKind InlineOf(IElement element, InlineKind around) =>
        element.LocalName switch
        {
            "a" => InlineKind.Link,
            "time" => InlineKind.Time,
            _ => around,
        };

    // "[1]" and "²" that lead to a note are not words of the sentence.
    private static bool IsFootnoteMark(IElement element) =>
        element.LocalName is "sup" && element.QuerySelector("a") is not null && element.TextContent.Length < 8;
}
