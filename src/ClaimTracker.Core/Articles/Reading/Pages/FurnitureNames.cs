using System.Collections.Frozen;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>Words in <c>class</c>, <c>id</c> and <c>role</c> that mark what stands around an article. English and French sites name alike.</summary>
internal static class FurnitureNames
{
    /// <summary>Anywhere in a name: <c>social-share__list</c>.</summary>
    public static readonly FrozenSet<string> Anywhere = Set(
        "share sharing sharebar sharedaddy addtoany newsletter newsletters cookie cookies consent gdpr rgpd onetrust didomi"
            + " comment comments commentaires disqus respond related recirc recirculation recommended recommendations outbrain taboola"
            + " sponsored advert adverts advertisement advertising publicite pub dfp adsbygoogle promo promos breadcrumb breadcrumbs"
            + " sidebar masthead navbar navigation topbar popup modal overlay signup subscribe abonnement login"
            + " trending popular mostread mostpopular pagination pager skiplink hidden offscreen jump"
    );

    /// <summary>As the last word of a name, the thing itself: <c>entry-meta</c>, but not <c>meta-box-content</c>.</summary>
    public static readonly FrozenSet<string> AtTheEnd = Set(
        "ad ads social nav menu footer banner meta byline author authors bio tags taglist keywords caption credit credits copyright legal"
            + " toolbar tools widget widgets teaser teasers infos date time registration survey poll donate donation pullquote toc timestamp"
            + " dateline readtime follow rating votes reactions signin alsoread readmore readnext carousel gallery slideshow player"
    );

    /// <summary>As the first word of a name, a remark about the page rather than a thing on it: <c>has-sidebar</c>.</summary>
    public static readonly FrozenSet<string> Remarks = Set("no not has with without is js is hide show");

    /// <summary>Values of <c>role</c>.</summary>
    public static readonly FrozenSet<string> Roles = Set(
        "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist"
    );

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
