using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Articles.Reading.Decoding;
using ClaimTracker.Core.Articles.Reading.Facts;
using ClaimTracker.Core.Articles.Reading.Pages;
using ClaimTracker.Core.Refusals;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Citations.Pages;

/// <summary>Looks at a page that is being cited, while somebody waits: its title, its publisher, and whether the quoted words stand there.</summary>
public sealed class CitedPageReader(ArticleFetcher fetcher, IOptions<EvidenceOptions> options, TimeProvider time)
{
    private const string Hidden = "script, style, template, noscript, head";

    /// <summary>Never refuses: what could not be read is absent, with the reason.</summary>
    /// <param name="quote">The words somebody quotes from it; absent when they gave none.</param>
    public async Task<CitedPage> LookAsync(Uri address, string? quote, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var limit = new CancellationTokenSource(options.Value.PageTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var fetched = await fetcher.FetchAsync(address, either.Token);
            return fetched.Is(out var page, out var refusal)
                ? Read(page, address, quote)
                : new CitedPage { Trouble = Explain(refusal.Key, address.IdnHost) };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new CitedPage { Trouble = CitedPageRefusals.TooSlow(address.IdnHost) };
        }
    }

    // The words of the fetcher are for an article that somebody brings in; here the evidence is kept whatever happens.
    private static Refusal Explain(string key, string host) =>
        key switch
        {
            nameof(FetchingRefusals.TooSlow) => CitedPageRefusals.TooSlow(host),
            nameof(FetchingRefusals.NotAllowed) or nameof(FetchingRefusals.LegallyWithheld) =>
                CitedPageRefusals.NotAllowed(host),
            nameof(FetchingRefusals.NotFound) => CitedPageRefusals.NotFound(host),
            nameof(FetchingRefusals.Busy) or nameof(FetchingRefusals.BusyFor) => CitedPageRefusals.Busy(host),
            nameof(FetchingRefusals.NoSuchName) => CitedPageRefusals.NoSuchName(host),
            nameof(FetchingRefusals.WrongContent) => CitedPageRefusals.NotAPage(host),
            nameof(FetchingRefusals.Private)
            or nameof(FetchingRefusals.PrivateRedirect)
            or nameof(FetchingRefusals.BadPort) => CitedPageRefusals.Private(host),
            nameof(FetchingRefusals.Empty) or nameof(FetchingRefusals.TooLarge) => CitedPageRefusals.Unreadable(host),
            _ => CitedPageRefusals.Unreachable(host),
        };

    // Not the whole reading of an article: a page of figures without one sentence is evidence too.
    private static CitedPage Read(FetchedPage page, Uri address, string? quote)
    {
        if (TextDecoder.Decode(page.Body.Span, page.Charset) is not { } decoded)
        {
            return new CitedPage { Trouble = CitedPageRefusals.NotAPage(address.IdnHost) };
        }

        var text = CleanText.Of(decoded.Text);
        return Markup.KindOf(text, page.MediaType) switch
        {
            null => Titled(PlainText.TitleOf(PlainText.Tidy(text)), null, QuoteFinder.Find(text, quote), address),
            { Key: Markup.Html } => ReadPage(text, page.Address, quote),
            _ => new CitedPage { Trouble = CitedPageRefusals.NotAPage(address.IdnHost) },
        };
    }

    private static CitedPage ReadPage(string html, Uri address, string? quote)
    {
        if (PageParser.Parse(html) is not { Body: { } body } page)
        {
            return new CitedPage { Trouble = CitedPageRefusals.Unreadable(address.IdnHost) };
        }

        var facts = PageFacts.Of(page, StatedArticle.On(page), address);
        foreach (var hidden in body.QuerySelectorAll(Hidden).ToList())
        {
            hidden.Remove();
        }

        return Titled(facts.Title, facts.Publisher, QuoteFinder.Find(body.TextContent, quote), address);
    }

    private static CitedPage Titled(string? title, string? publisher, bool? hasQuote, Uri address) =>
        new()
        {
            Title = Clean(title),
            Publisher = Clean(publisher),
            HasQuote = hasQuote,
            Trouble = Clean(title) is null ? CitedPageRefusals.Unreadable(address.IdnHost) : null,
        };

    private static string? Clean(string? text) =>
        text is null || CleanText.Of(text).ReplaceLineEndings(" ").Trim() is not { Length: > 0 } clean ? null : clean;
}
