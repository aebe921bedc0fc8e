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
    private readonly AddressPolicy policy;
    private readonly HttpClient client;

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
        (this.options, this.time, this.policy) = (options.Value, time, policy);
        client = PageClient.Create(policy, resolve, this.options.Contact);
    }

    /// <summary>The page at <paramref name="address"/>, or why it cannot be had.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<Outcome<FetchedPage>> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (PageAddress.Problem(address, policy) is { } problem)
        {
            return problem;
        }

        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await FollowAsync(address, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return FetchingRefusals.TooSlow(address.IdnHost, options.Timeout);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<Outcome<FetchedPage>> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        var current = address;
        string? sentBy = null;
        for (var hops = 0; hops <= options.MaxRedirects; hops++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, current);
                using var answer = await client.SendAsync(
                    request,
                    HttpCompletionOption.ResponseHeadersRead,
                    cancellationToken
                );
                if (!PageRedirect.Is((int)answer.StatusCode))
                {
                    return await TakeAsync(answer, current, cancellationToken);
                }

                if (!Next(current, answer).Is(out var next, out var refusal))
                {
                    return refusal;
                }

                (sentBy, current) = (current.IdnHost, next);
            }
            catch (Exception failure) when (FetchFailure.Is(failure))
            {
                return FetchFailure.Of(failure, current.IdnHost, sentBy);
            }
        }

        return FetchingRefusals.TooManyRedirects(address.IdnHost, options.MaxRedirects);
    }

    private Outcome<Uri> Next(Uri from, HttpResponseMessage answer)
    {
        var outcome = PageRedirect.Next(from, answer.Headers.Location);
        if (!outcome.Is(out var next, out _) || PageAddress.Problem(next, policy) is not { } problem)
        {
            return outcome;
        }

        return problem.Key == nameof(FetchingRefusals.Private)
            ? FetchingRefusals.PrivateRedirect(from.IdnHost)
            : FetchingRefusals.BadRedirect(from.IdnHost);
    }

    private async Task<Outcome<FetchedPage>> TakeAsync(
        HttpResponseMessage answer,
        Uri address,
        CancellationToken cancellationToken
    )
    {
        var host = address.IdnHost;
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
            : new FetchedPage(address, body, content.MediaType, content.Charset);
    }
}
