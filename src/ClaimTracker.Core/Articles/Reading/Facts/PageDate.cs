using System.Globalization;
using AngleSharp.Dom;

namespace ClaimTracker.Core.Articles.Reading.Facts;

/// <summary>The day an article was first published, in the page's own offset: an article of 23:30 in New York is of that day there.</summary>
internal static class PageDate
{
    private const int EarliestYear = 1800;

    private static readonly string[] MetaNames =
    [
        "article:published_time",
        "og:article:published_time",
        "datePublished",
        "date.published",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "dc.date",
        "dcterms.date",
        "parsely-pub-date",
        "sailthru.date",
        "cXenseParse:recs:publishtime",
        "article.published",
        "published-date",
        "publication_date",
        "publish-date",
        "pubdate",
        "date",
    ];

    private static readonly string[] Elements =
    [
        "time[itemprop~=datePublished][datetime]",
        "[itemprop~=datePublished][content]",
        "time[pubdate][datetime]",
        "article time[datetime]",
        "main time[datetime]",
        "time[datetime]",
    ];

    // ISO 8601 and its careless cousins, RFC 1123, and dates with the month as a word: never 03/02/2026, which is two dates.
    private static readonly string[] Formats =
    [
        "yyyyMMdd",
        "yyyy/M/d",
        "yyyy-M-d",
        "d MMMM yyyy",
        "d MMM yyyy",
        "MMMM d, yyyy",
        "MMM d, yyyy",
        "ddd, d MMM yyyy HH:mm:ss",
        "dddd d MMMM yyyy",
        "dddd, MMMM d, yyyy",
    ];

    private static readonly CultureInfo[] Cultures = [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("fr")];

    public static DateOnly? Of(IDocument page, MetaTags meta, StatedArticle stated)
    {
        IEnumerable<string?> candidates =
        [
            meta.First("article:published_time"),
            stated.PublishedAt,
            meta.First(MetaNames),
            .. Elements
                .Select(page.QuerySelector)
                .Select(e => e?.GetAttribute("datetime") ?? e?.GetAttribute("content")),
        ];
        return candidates.OfType<string>().Select(Parse).FirstOrDefault(date => date is not null);
    }

    /// <summary>The calendar day in a date as pages write it; null when it is none, or before 1800.</summary>
    public static DateOnly? Parse(string written)
    {
        var text = written.Trim();
        var day =
            IsoDay(text) ?? Cultures.Select(culture => Worded(text, culture)).FirstOrDefault(date => date is not null);
        return day?.Year >= EarliestYear ? day : null;
    }

    // The first ten characters are the local day, whatever time and offset follow.
    private static DateOnly? IsoDay(string text) =>
        text.Length >= 10
        && (text.Length == 10 || !char.IsDigit(text[10]))
        && DateOnly.TryParseExact(
            text[..10],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static DateOnly? Worded(string text, CultureInfo culture)
    {
        if (DateOnly.TryParseExact(text, Formats, culture, DateTimeStyles.AllowWhiteSpaces, out var day))
        {
            return day;
        }

        // "Mon, 02 Mar 2026 10:00:00 GMT": the zone after the time does not change the day it is written with.
        var end = text.LastIndexOf(' ');
        return end > 0 && DateTime.TryParseExact(text[..end], Formats, culture, DateTimeStyles.None, out var instant)
            ? DateOnly.FromDateTime(instant)
            : null;
    }
}
