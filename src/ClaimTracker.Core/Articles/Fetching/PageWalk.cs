using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>
/// Asks for one address and follows where it leads. Every address on the way, after every redirect, is judged before it is connected to; the
/// whole, with the taking of the answer, has one time limit.
/// </summary>
internal sealed class PageWalk(HttpClient client, AddressPolicy policy, int mostRedirects, TimeProvider time)
{
    /// <param name="address">Where to begin.</param>
    /// <param name="timeout">For all of it.</param>
    /// <param name="dress">Adds to each request what goes beyond the usual; gets it before it is sent.</param>
    /// <param name="take">Makes something of the answer that is no redirect.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<Outcome<T>> GoAsync<T>(
        Uri address,
        TimeSpan timeout,
        Action<HttpRequestMessage>? dress,
        Func<PageAnswer, CancellationToken, Task<Outcome<T>>> take,
        CancellationToken cancellationToken
    )
        where T : class
    {
        if (PageAddress.Problem(address, policy) is { } problem)
        {
            return problem;
        }

        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await FollowAsync(address, dress, take, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return FetchingRefusals.TooSlow(address.IdnHost, timeout);
        }
    }

    private async Task<Outcome<T>> FollowAsync<T>(
        Uri address,
        Action<HttpRequestMessage>? dress,
        Func<PageAnswer, CancellationToken, Task<Outcome<T>>> take,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var (current, lasting, isLasting) = (address, address, true);
        string? sentBy = null;
        for (var hops = 0; hops <= mostRedirects; hops++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, current);
                dress?.Invoke(request);
                using var answer = await client.SendAsync(
                    request,
                    HttpCompletionOption.ResponseHeadersRead,
                    cancellationToken
                );
                if (!PageRedirect.Is((int)answer.StatusCode))
                {
                    return await take(new PageAnswer(answer, current, lasting), cancellationToken);
                }

                if (!Next(current, answer).Is(out var next, out var refusal))
                {
                    return refusal;
                }

                isLasting = isLasting && PageRedirect.IsPermanent((int)answer.StatusCode);
                lasting = isLasting ? next : lasting;
                (sentBy, current) = (current.IdnHost, next);
            }
            catch (Exception failure) when (FetchFailure.Is(failure))
            {
                return FetchFailure.Of(failure, current.IdnHost, sentBy);
            }
        }

        return FetchingRefusals.TooManyRedirects(address.IdnHost, mostRedirects);
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
}
