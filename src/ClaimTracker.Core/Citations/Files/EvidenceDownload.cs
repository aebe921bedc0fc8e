using System.Net;
using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Refusals;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Citations.Files;

/// <summary>Copies attached files at once, since the addresses that a chat gives them die within a day. Follows no redirect.</summary>
public sealed class EvidenceDownload : IDisposable
{
    private readonly EvidenceOptions options;
    private readonly TimeProvider time;
    private readonly AddressPolicy policy;
    private readonly HttpClient client;

    /// <param name="named">Addresses whose host and port the operator named, which are reached wherever they are.</param>
    public EvidenceDownload(
        IOptions<EvidenceOptions> options,
        IOptions<IntakeOptions> intake,
        TimeProvider time,
        NamedAddresses named
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(named);
        (this.options, this.time, policy) = (options.Value, time, AddressPolicy.PublicAnd(named.Addresses));
        client = PageClient.Create(policy, Dns.GetHostAddressesAsync, intake.Value.Contact);
    }

    /// <summary>The file, judged by its bytes; or why it cannot be kept.</summary>
    public async Task<Outcome<EvidenceUpload>> FetchAsync(AttachedFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.SizeBytes > options.MaxFileBytes)
        {
            return EvidenceRefusals.TooLarge(options.MaxFileBytes);
        }

        if (PageAddress.Problem(file.Address, policy) is not null)
        {
            return EvidenceRefusals.NotFetched;
        }

        using var limit = new CancellationTokenSource(options.FileTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await TakeAsync(file, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return EvidenceRefusals.NotFetched;
        }
        catch (Exception failure) when (FetchFailure.Is(failure))
        {
            return EvidenceRefusals.NotFetched;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<Outcome<EvidenceUpload>> TakeAsync(AttachedFile file, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, file.Address);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return EvidenceRefusals.NotFetched;
        }

        var body = await LimitedBody.ReadAsync(answer.Content, options.MaxFileBytes, cancellationToken);
        return body is not { } bytes
            ? EvidenceRefusals.TooLarge(options.MaxFileBytes)
            : EvidenceUpload.Read(file.Name, bytes.ToArray(), options);
    }
}
