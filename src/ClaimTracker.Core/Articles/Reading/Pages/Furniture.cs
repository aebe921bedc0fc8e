using AngleSharp.Dom;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>Tells what stands around an article from the article itself, by element, role and name.</summary>
internal sealed class Furniture
{
    private static readonly string[] NamingAttributes = ["class", "id"];
    private readonly HashSet<IElement> held;

    private Furniture(HashSet<IElement> held) => this.held = held;

    /// <summary>Looks at the page once: what holds the headline or the main part is never furniture, whatever it is called.</summary>
    public static Furniture Of(IElement body)
    {
        var above = new HashSet<IElement>();
        foreach (var element in body.QuerySelectorAll("h1, main, [itemprop~=articleBody]"))
        {
            var holder = element.ParentElement;
            while (holder is not null && above.Add(holder))
            {
                holder = holder.ParentElement;
            }
        }

        return new Furniture(above);
    }

    /// <summary>Certainly not part of the article, whatever else the page holds.</summary>
    public static bool IsNever(IElement element) =>
        PageTags.Dropped.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") is "true"
        || IsInvisible(element.GetAttribute("style"));

    /// <summary>Probably not part of the article, going by its names.</summary>
    public bool IsLikely(IElement element) =>
        !held.Contains(element)
        && element.LocalName is not ("body" or "main" or "article" or "p" or "h1" or "h2")
        && !IsArticleBody(element)
        && (
            element.LocalName is "form"
            || IsPageHeader(element)
            || HasFurnitureRole(element)
            || HasFurnitureName(element)
        );

    public static bool IsArticleBody(IElement element) =>
        element.GetAttribute("itemprop") is { } itemprop
        && itemprop.Split(' ').Contains("articleBody", StringComparer.OrdinalIgnoreCase);

    // The header of an article holds its standfirst.
    private static bool IsPageHeader(IElement element) =>
        element.LocalName is "header" && element.Closest("article, main, [itemprop~=articleBody]") is null;

    private static bool HasFurnitureRole(IElement element) =>
        element.GetAttribute("role") is { } role && FurnitureNames.Roles.Contains(role);

    private static bool HasFurnitureName(IElement element) =>
        NamingAttributes.Any(attribute => FurnitureName.Any(element.GetAttribute(attribute)));

    private static bool IsInvisible(string? style) =>
        style is not null
        && style.Replace(" ", string.Empty, StringComparison.Ordinal) is var rules
        && (
            rules.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || rules.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
        );
}
