using System.Net;
using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Refusals;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>
/// Asks for feeds politely: a site that says so sends nothing while nothing has changed. The same guards as for articles: public addresses
/// only, and the size and time of <see cref="IntakeOptions"/>. One instance serves all; safe to call from every thread.
/// </summary>
public sealed class FeedClient : IDisposable
{
    private const string Accept =
        "application/atom+xml,application/rss+xml,application/rdf+xml;q=0.9,application/xml;q=0.8,text/xml;q=0.8,text/html;q=0.4,*/*;q=0.1";

    private readonly IntakeOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient client;
    private readonly PageWalk walk;

    public FeedClient(IOptions<IntakeOptions> options, TimeProvider time)
        : this(options, time, AddressPolicy.PublicOnly, Dns.GetHostAddressesAsync) { }

    internal FeedClient(IOptions<IntakeOptions> options, TimeProvider time, AddressPolicy policy, NameResolver resolve)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.options, this.time) = (options.Value, time);
        client = PageClient.Create(policy, resolve, this.options.Contact, Accept);
        walk = new PageWalk(client, policy, this.options.MaxRedirects, time);
    }

    /// <summary>The longest that <see cref="FetchAsync"/> takes: a page may stand before the feed.</summary>
    internal TimeSpan Longest => options.Timeout * 2;

    /// <param name="address">Of the feed, or of a page that names it.</param>
    /// <param name="etag">As the last reading gave it; absent: the feed is wanted in any case.</param>
    /// <param name="lastModified">The same.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<FeedReply> FetchAsync(
        Uri address,
        string? etag,
        string? lastModified,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(address);
        var first = await AskAsync(
            address,
            request => Condition(request, etag, lastModified),
            mayBePage: true,
            cancellationToken
        );
        return first switch
        {
            Answer.Plain plain => plain.Reply,
            Answer.Page { Feed: { } feed } => await AskAsync(feed, dress: null, mayBePage: false, cancellationToken)
                is Answer.Plain second
                ? second.Reply
                : new FeedReply.Failed(FeedRefusals.NoFeedOnPage(address.IdnHost)),
            _ => new FeedReply.Failed(FeedRefusals.NoFeedOnPage(address.IdnHost)),
        };
    }

    public void Dispose() => client.Dispose();

    private static void Condition(HttpRequestMessage request, string? etag, string? lastModified)
    {
        // As the site wrote them: some write them in ways of their own.
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        if (lastModified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        }
    }

    private async Task<Answer> AskAsync(
        Uri address,
        Action<HttpRequestMessage>? dress,
        bool mayBePage,
        CancellationToken cancellationToken
    )
    {
        var asking = await walk.GoAsync(
            address,
            options.Timeout,
            dress,
            (page, token) => TakeAsync(page, mayBePage, token),
            cancellationToken
        );
        return asking.Is(out var answer, out var refusal) ? answer : Failed(refusal);
    }

    private async Task<Outcome<Answer>> TakeAsync(PageAnswer page, bool mayBePage, CancellationToken cancellationToken)
    {
        var (answer, host) = (page.Response, page.Address.IdnHost);
        if (answer.StatusCode == HttpStatusCode.NotModified)
        {
            return new Answer.Plain(new FeedReply.Unchanged(page.Lasting));
        }

        if (SiteAnswer.Problem(answer, host, time.GetUtcNow()) is { } problem)
        {
            return Failed(problem, SiteAnswer.Wait(answer, time.GetUtcNow()));
        }

        if (await LimitedBody.ReadAsync(answer.Content, options.MaxBytes, cancellationToken) is not { } body)
        {
            return Failed(FetchingRefusals.TooLarge(host, options.MaxBytes));
        }

        if (body.IsEmpty)
        {
            return Failed(FetchingRefusals.Empty);
        }

        var charset = ContentKind.Of(answer.Content.Headers).Charset;
        if (FeedReader.Read(body, charset, page.Address).Is(out var feed, out var refusal))
        {
            return new Answer.Plain(
                new FeedReply.Read(feed, page.Lasting, Header(answer, "ETag"), Header(answer, "Last-Modified"))
            );
        }

        return mayBePage && refusal.Key == nameof(FeedRefusals.NotAFeed) && FeedLink.IsPage(body, charset)
            ? new Answer.Page(FeedLink.Find(body, charset, page.Address))
            : Failed(refusal);
    }

    private static Answer.Plain Failed(Refusal why, TimeSpan? wait = null) =>
        new(new FeedReply.Failed(FeedFetching.Reworded(why), wait));

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.NonValidated.TryGetValues(name, out var values)
        || answer.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : null;

    private abstract record Answer
    {
        public sealed record Plain(FeedReply Reply) : Answer;

        /// <param name="Feed">Where the page says that its feed is; absent when it names none.</param>
        public sealed record Page(Uri? Feed) : Answer;
    }
}
