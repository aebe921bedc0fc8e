using AngleSharp.Dom;

namespace ClaimTracker.Core.Articles.Reading.Facts;

/// <summary>The <c>meta</c> elements of a page by their <c>property</c>, <c>name</c> or <c>itemprop</c>; the first of a name counts.</summary>
internal sealed class MetaTags
{
    private static readonly string[] Naming = ["property", "name", "itemprop"];
    private readonly Dictionary<string, string> contents = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(IDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var content = OneLine.Of(meta.GetAttribute("content"));
            foreach (var name in Naming.Select(meta.GetAttribute).OfType<string>())
            {
                if (content is not null)
                {
                    contents.TryAdd(name.Trim(), content);
                }
            }
        }
    }

    /// <summary>The content of the first of <paramref name="names"/> that the page has and that is not blank; null when none.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (contents.TryGetValue(name, out var content))
            {
                return content;
            }
        }

        return null;
    }
}
