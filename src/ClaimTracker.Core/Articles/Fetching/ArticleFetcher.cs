using System.Net;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Articles.Reading.Decoding;
using ClaimTracker.Core.Refusals;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>
/// Fetches one page from the public internet. Every address on the way, after every redirect, is judged before it is connected to; the
/// whole takes no longer and no more than <see cref="IntakeOptions"/> says. One instance serves all; safe to call from every thread.
/// </summary>
public sealed class ArticleFetcher : IDisposable
{
    private readonly IntakeOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient client;
    private readonly PageWalk walk;

    public ArticleFetcher(IOptions<IntakeOptions> options, TimeProvider time)
        : this(options, time, AddressPolicy.PublicOnly, Dns.GetHostAddressesAsync) { }

    internal ArticleFetcher(
        IOptions<IntakeOptions> options,
        TimeProvider time,
        AddressPolicy policy,
        NameResolver resolve
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.options, this.time) = (options.Value, time);
        client = PageClient.Create(policy, resolve, this.options.Contact);
        walk = new PageWalk(client, policy, this.options.MaxRedirects, time);
    }

    /// <summary>The page at <paramref name="address"/>, or why it cannot be had.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<Outcome<FetchedPage>> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        return walk.GoAsync(address, options.Timeout, dress: null, TakeAsync, cancellationToken);
    }

    public void Dispose() => client.Dispose();

    private async Task<Outcome<FetchedPage>> TakeAsync(PageAnswer page, CancellationToken cancellationToken)
    {
        var (answer, host) = (page.Response, page.Address.IdnHost);
        if (SiteAnswer.Problem(answer, host, time.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        var content = ContentKind.Of(answer.Content.Headers);
        if (content.Unreadable() is { } kind)
        {
            return FetchingRefusals.WrongContent(host, kind);
        }

        if (await LimitedBody.ReadAsync(answer.Content, options.MaxBytes, cancellationToken) is not { } body)
        {
            return FetchingRefusals.TooLarge(host, options.MaxBytes);
        }

        return body.IsEmpty ? FetchingRefusals.Empty
            // A site that does not say what it sends, or says "text", may still send a PDF.
            : FileSignatures.Find(body.Span) is { } found ? FetchingRefusals.WrongContent(host, found)
            : new FetchedPage(page.Address, body, content.MediaType, content.Charset);
    }
}
