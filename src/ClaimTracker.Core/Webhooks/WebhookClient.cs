using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Refusals;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Webhooks;

/// <summary>
/// Posts to other programs. Public addresses only, as for articles: every connection is judged anew, by the address that it goes to, and no
/// redirect is followed. One instance serves all; safe to call from every thread.
/// </summary>
public sealed class WebhookClient : IDisposable
{
    private const string MediaType = "application/json";

    private readonly WebhookOptions options;
    private readonly TimeProvider time;
    private readonly AddressPolicy policy;
    private readonly GuardedConnection connection;
    private readonly HttpClient client;

    public WebhookClient(IOptions<WebhookOptions> options, IOptions<IntakeOptions> intake, TimeProvider time)
        : this(options, intake, time, Dns.GetHostAddressesAsync) { }

    internal WebhookClient(
        IOptions<WebhookOptions> options,
        IOptions<IntakeOptions> intake,
        TimeProvider time,
        NameResolver resolve
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(intake);
        (this.options, this.time) = (options.Value, time);
        policy = options.Value.OwnNetwork is { } own ? AddressPolicy.PublicAnd([own]) : AddressPolicy.PublicOnly;
        connection = new GuardedConnection(policy, resolve);
        client = PageClient.Create(policy, resolve, intake.Value.Contact, accept: "*/*");
    }

    /// <summary>The longest that <see cref="SendAsync"/> takes.</summary>
    internal TimeSpan Longest => options.Timeout;

    /// <summary>Why nothing may be sent to an address; absent when it may.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    internal async Task<Refusal?> ProblemAsync(Uri address, CancellationToken cancellationToken)
    {
        if (PageAddress.Problem(address, policy) is { } problem)
        {
            return InOurWords(problem, address);
        }

        if (address.Scheme != Uri.UriSchemeHttps && !policy.IsNamed(address.DnsSafeHost, address.Port))
        {
            return WebhookRefusals.NeedsHttps(address.Scheme);
        }

        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await connection.ResolveAsync(address.DnsSafeHost, address.Port, either.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return WebhookRefusals.TooSlow(address.IdnHost);
        }
        catch (RefusedAddressException)
        {
            return WebhookRefusals.Private(address.IdnHost);
        }
        catch (SocketException)
        {
            return WebhookRefusals.NoSuchName(address.IdnHost);
        }
    }

    /// <exception cref="OperationCanceledException">The caller gave up: nobody knows whether it has arrived.</exception>
    internal async Task<WebhookReply> SendAsync(
        Webhook hook,
        WebhookDelivery delivery,
        CancellationToken cancellationToken
    )
    {
        var address = new Uri(hook.Address);
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = Request(address, hook, delivery);
            // Of the answer its status is all that counts: its body is never read.
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return new WebhookReply(
                (int)answer.StatusCode,
                TroubleOf(answer),
                SiteAnswer.Wait(answer, time.GetUtcNow())
            );
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookReply(null, nameof(WebhookRefusals.TooSlow), Wait: null);
        }
        catch (Exception failure) when (FetchFailure.Is(failure))
        {
            return new WebhookReply(null, FetchFailure.Of(failure, address.IdnHost, sentBy: null).Key, Wait: null);
        }
    }

    public void Dispose() => client.Dispose();

    // The rules of pages hold, but what is to be done is something else.
    private static Refusal InOurWords(Refusal ofPages, Uri address) =>
        ofPages.Key switch
        {
            nameof(FetchingRefusals.NotWeb) => WebhookRefusals.NeedsHttps(address.Scheme),
            nameof(FetchingRefusals.HasPassword) => WebhookRefusals.HasPassword,
            nameof(FetchingRefusals.BadPort) => WebhookRefusals.BadPort(address.Port),
            nameof(FetchingRefusals.Private) => WebhookRefusals.Private(address.IdnHost),
            _ => WebhookRefusals.BadAddress,
        };

    private HttpRequestMessage Request(Uri address, Webhook hook, WebhookDelivery delivery)
    {
        var (id, sentAt) = (WebhookSignature.IdOf(delivery), time.GetUtcNow().ToUnixTimeSeconds());
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Content)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        request.Headers.Add(WebhookSignature.IdHeader, id);
        request.Headers.Add(WebhookSignature.TimestampHeader, sentAt.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(
            WebhookSignature.SignatureHeader,
            WebhookSignature.Of(hook.Secret, id, sentAt, delivery.Content)
        );
        return request;
    }

    private static string? TroubleOf(HttpResponseMessage answer) =>
        (int)answer.StatusCode switch
        {
            >= 200 and < 300 => null,
            >= 300 and < 400 => nameof(WebhookRefusals.Redirect),
            410 => nameof(WebhookRefusals.Gone),
            _ => nameof(WebhookRefusals.Failure),
        };
}

/// <summary>What came of sending something.</summary>
/// <param name="Status">Absent when nothing was answered.</param>
/// <param name="Trouble">Name of the refusal that says what went wrong; absent when it has arrived.</param>
/// <param name="Wait">How long the other side wants to be left alone; absent when it does not say.</param>
internal sealed record WebhookReply(int? Status, string? Trouble, TimeSpan? Wait);
