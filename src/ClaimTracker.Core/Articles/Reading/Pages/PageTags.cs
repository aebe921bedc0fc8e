using System.Collections.Frozen;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>HTML elements by what they mean to a reader. Lower-case names.</summary>
internal static class PageTags
{
    /// <summary>Never text of the article.</summary>
    public static readonly FrozenSet<string> Dropped = Set(
        "script style noscript template svg math iframe frame frameset object embed canvas audio video picture map head title link meta"
            + " button input select textarea label legend datalist progress meter output nav footer aside dialog menu figcaption"
            + " amp-ad amp-sidebar amp-consent amp-analytics amp-social-share amp-embed amp-iframe amp-sticky-ad amp-list amp-user-notification"
            + " amp-img amp-video amp-audio amp-next-page amp-story"
    );

    /// <summary>Elements that start and end a block of text; custom elements (with a hyphen) do so too.</summary>
    public static readonly FrozenSet<string> Blocks = Set(
        "html body article section main div p h1 h2 h3 h4 h5 h6 header hgroup ul ol li dl dt dd blockquote pre table thead tbody tfoot"
            + " tr td th caption figure form fieldset address details summary center hr search"
    );

    /// <summary>What the search for the article may go down into.</summary>
    public static readonly FrozenSet<string> Containers = Set(
        "body div section main article table tbody tr td center form font span fieldset"
    );

    /// <summary>Closed by the next one or never closed: leaving one open nests nothing.</summary>
    public static readonly FrozenSet<string> ClosedByItself = Set(
        "p li dt dd tr td th thead tbody tfoot option optgroup colgroup html head body area base br col embed hr img input link meta"
            + " param source track wbr path rect circle line use"
    );

    public static readonly FrozenSet<string> Headings = Set("h1 h2 h3 h4 h5 h6");

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
