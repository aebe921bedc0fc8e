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
    /// <param name="turn">At that site; it moves on where a page names a feed.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<FeedReply> FetchAsync(
        Uri address,
        string? etag,
        string? lastModified,
        HostTurn turn,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(turn);
        var question = new Question(FeedMark.Kept(etag), FeedMark.Kept(lastModified), MayBePage: true);
        var first = await AskAsync(address, question, cancellationToken);
        if (first is Answer.Plain plain)
        {
            return plain.Reply;
        }

        if (first is Answer.Page { Feed: { } feed })
        {
            await turn.MoveAsync(feed, cancellationToken);
            if (await AskAsync(feed, Question.Whole, cancellationToken) is Answer.Plain second)
            {
                return second.Reply;
            }
        }

        return new FeedReply.Failed(FeedRefusals.NoFeedOnPage(address.IdnHost));
    }

    public void Dispose() => client.Dispose();

    private async Task<Answer> AskAsync(Uri address, Question question, CancellationToken cancellationToken)
    {
        var asking = await walk.GoAsync(
            address,
            options.Timeout,
            question.Dress,
            (page, token) => TakeAsync(page, question, token),
            cancellationToken
        );
        return asking.Is(out var answer, out var refusal) ? answer : Failed(refusal);
    }

    private async Task<Outcome<Answer>> TakeAsync(
        PageAnswer page,
        Question question,
        CancellationToken cancellationToken
    )
    {
        var (answer, host) = (page.Response, page.Address.IdnHost);
        if (answer.StatusCode == HttpStatusCode.NotModified)
        {
            return question.IsWhole
                ? Failed(FeedRefusals.UnchangedSinceNothing(host))
                : new Answer.Plain(Unchanged(page, question));
        }

        // That the feed which a page names is gone says nothing of the page.
        if (answer.StatusCode == HttpStatusCode.Gone && question.MayBePage)
        {
            return new Answer.Plain(new FeedReply.Failed(FeedRefusals.Gone(host), IsGone: true));
        }

        if (SiteAnswer.Problem(answer, host, time.GetUtcNow()) is { } problem)
        {
            return Failed(problem, SiteAnswer.Wait(answer, time.GetUtcNow()));
        }

        if (await LimitedBody.ReadAsync(answer.Content, options.MaxBytes, cancellationToken) is not { } body)
        {
            return Failed(FetchingRefusals.TooLarge(host, options.MaxBytes));
        }

        return body.IsEmpty ? Failed(FetchingRefusals.Empty) : Read(page, body, question);
    }

    private static Answer Read(PageAnswer page, ReadOnlyMemory<byte> body, Question question)
    {
        var answer = page.Response;
        var charset = ContentKind.Of(answer.Content.Headers).Charset;
        if (FeedReader.Read(body, charset, page.Address).Is(out var feed, out var refusal))
        {
            return new Answer.Plain(
                new FeedReply.Read(
                    feed,
                    page.Lasting,
                    Mark(answer, "ETag"),
                    Mark(answer, "Last-Modified"),
                    FeedPause.Longer(feed.Pause, FeedPause.Of(answer))
                )
            );
        }

        return question.MayBePage && refusal.Key == nameof(FeedRefusals.NotAFeed) && FeedLink.IsPage(body, charset)
            ? new Answer.Page(FeedLink.Find(body, charset, page.Address))
            : Failed(refusal);
    }

    private static FeedReply.Unchanged Unchanged(PageAnswer page, Question question) =>
        new(
            page.Lasting,
            Mark(page.Response, "ETag") ?? question.ETag,
            Mark(page.Response, "Last-Modified") ?? question.LastModified,
            FeedPause.Of(page.Response)
        );

    private static Answer.Plain Failed(Refusal why, TimeSpan? wait = null) =>
        new(new FeedReply.Failed(FeedFetching.Reworded(why), wait));

    private static string? Mark(HttpResponseMessage answer, string name) =>
        answer.Headers.NonValidated.TryGetValues(name, out var values)
        || answer.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? FeedMark.Kept(values.ToString())
            : null;

    /// <param name="ETag">Of the version that is known; absent when there is none.</param>
    /// <param name="LastModified">The same.</param>
    /// <param name="MayBePage">Whether a page that names the feed is an answer.</param>
    private sealed record Question(string? ETag, string? LastModified, bool MayBePage)
    {
        public static readonly Question Whole = new(null, null, MayBePage: false);

        public bool IsWhole => ETag is null && LastModified is null;

        public void Dress(HttpRequestMessage request)
        {
            // As the site wrote them: some write them in ways of their own.
            if (ETag is not null)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", ETag);
            }

            if (LastModified is not null)
            {
                request.Headers.TryAddWithoutValidation("If-Modified-Since", LastModified);
            }
        }
    }

    private abstract record Answer
    {
        public sealed record Plain(FeedReply Reply) : Answer;

        /// <param name="Feed">Where the page says that its feed is; absent when it names none.</param>
        public sealed record Page(Uri? Feed) : Answer;
    }
}
