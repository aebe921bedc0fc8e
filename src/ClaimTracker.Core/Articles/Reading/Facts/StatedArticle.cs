using System.Text.Json;
using AngleSharp.Dom;

namespace ClaimTracker.Core.Articles.Reading.Facts;

/// <summary>What a page's JSON-LD says about its article. Each is absent when it does not say.</summary>
internal sealed record StatedArticle
{
    private const int MostAuthors = 12;

    public string? Headline { get; private init; }

    public string? Byline { get; private init; }

    public string? PublishedAt { get; private init; }

    public string? Publisher { get; private init; }

    public string? Language { get; private init; }

    /// <summary>The text of the article, sometimes with tags.</summary>
    public string? Body { get; private init; }

    /// <summary>False when the page says that the article has to be paid for.</summary>
    public bool? IsFree { get; private init; }

    public static StatedArticle On(IDocument page)
    {
        var data = new LinkedData(page);
        return data.Article is { } article
            ? new StatedArticle
            {
                Headline = data.Text(article, "headline") ?? data.Text(article, "name"),
                Byline = Joined(data.All(article, "author").Select(LinkedData.NameOf)),
                PublishedAt = data.Text(article, "datePublished"),
                Publisher = data.Text(article, "publisher"),
                Language = data.Text(article, "inLanguage"),
                Body = BodyOf(data.Get(article, "articleBody")),
                IsFree = Boolean(data.Get(article, "isAccessibleForFree")),
            }
            : new StatedArticle();
    }

    private static string? BodyOf(JsonElement? body) =>
        body is { ValueKind: JsonValueKind.String } text ? LinkedData.StringOf(text) : null;

    private static string? Joined(IEnumerable<string?> names)
    {
        var line = string.Join(", ", names.OfType<string>().Distinct(StringComparer.Ordinal).Take(MostAuthors));
        return line.Length > 0 ? line : null;
    }

    // Written as a boolean, "False", or an address that ends in it.
    private static bool? Boolean(JsonElement? value) =>
        value switch
        {
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            { ValueKind: JsonValueKind.String } text => LinkedData.StringOf(text) is { } word
                ? !word.EndsWith("false", StringComparison.OrdinalIgnoreCase)
                : null,
            _ => null,
        };
}
