using System.Net;
using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Articles.Reading;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Citations.Archiving;

/// <summary>
/// Asks the archive service for one copy. The service itself may be anywhere, since the operator named it; where it sends us on to is judged
/// like any address. Of the copy nothing is read but that it is there.
/// </summary>
public sealed class ArchiveClient : IDisposable
{
    private readonly ArchiveOptions options;
    private readonly int mostRedirects;
    private readonly TimeProvider time;
    private readonly AddressPolicy policy;
    private readonly HttpClient client;

    public ArchiveClient(IOptions<EvidenceOptions> options, IOptions<IntakeOptions> intake, TimeProvider time)
        : this(options, intake, time, AddressPolicy.PublicAnd(ServiceOf(options)), Dns.GetHostAddressesAsync) { }

    internal ArchiveClient(
        IOptions<EvidenceOptions> options,
        IOptions<IntakeOptions> intake,
        TimeProvider time,
        AddressPolicy policy,
        NameResolver resolve
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(intake);
        (this.options, mostRedirects) = (options.Value.Archive, intake.Value.MaxRedirects);
        (this.time, this.policy) = (time, policy);
        client = PageClient.Create(policy, resolve, intake.Value.Contact);
    }

    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    internal async Task<ArchiveReply> AskAsync(Uri page, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await FollowAsync(page, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ArchiveReply.None(ArchiveTrouble.TooSlow);
        }
        catch (Exception failure) when (FetchFailure.Is(failure))
        {
            return IsRefused(failure)
                ? new ArchiveReply.None(ArchiveTrouble.Private, Passes: false)
                : new ArchiveReply.None(ArchiveTrouble.Unreachable);
        }
    }

    public void Dispose() => client.Dispose();

    private static Uri[] ServiceOf(IOptions<EvidenceOptions> options) =>
        options.Value.Archive.IsOn ? [options.Value.Archive.For(new Uri("https://example.org/"))] : [];

    private async Task<ArchiveReply> FollowAsync(Uri page, CancellationToken cancellationToken)
    {
        var asked = options.For(page);
        var current = asked;
        for (var hops = 0; hops <= mostRedirects; hops++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, current);
            using var answer = await client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken
            );
            if (!PageRedirect.Is((int)answer.StatusCode))
            {
                return Read(answer, asked, current, page);
            }

            if (!PageRedirect.Next(current, answer.Headers.Location).Is(out var next, out _))
            {
                return new ArchiveReply.None(ArchiveTrouble.NoCopy, Passes: false);
            }

            if (PageAddress.Problem(next, policy) is not null)
            {
                return new ArchiveReply.None(ArchiveTrouble.Private, Passes: false);
            }

            current = next;
        }

        return new ArchiveReply.None(ArchiveTrouble.NoCopy, Passes: false);
    }

    private ArchiveReply Read(HttpResponseMessage answer, Uri asked, Uri ended, Uri page)
    {
        var status = (int)answer.StatusCode;
        return status switch
        {
            >= 200 and < 300 => CopyAddress.Find(answer, asked, ended, page) is { } copy
                ? new ArchiveReply.Copy(copy)
                : new ArchiveReply.None(ArchiveTrouble.NoCopy, Passes: false),
            429 => new ArchiveReply.None(ArchiveTrouble.Busy, status, Wait: WaitOf(answer)),
            408 or 425 or >= 500 => new ArchiveReply.None(ArchiveTrouble.OutOfOrder, status, Wait: WaitOf(answer)),
            _ => new ArchiveReply.None(ArchiveTrouble.Refused, status, Passes: false),
        };
    }

    private TimeSpan? WaitOf(HttpResponseMessage answer) =>
        answer.Headers.RetryAfter is { } retry ? retry.Delta ?? retry.Date - time.GetUtcNow() : null;

    private static bool IsRefused(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is RefusedAddressException)
            {
                return true;
            }
        }

        return false;
    }
}
