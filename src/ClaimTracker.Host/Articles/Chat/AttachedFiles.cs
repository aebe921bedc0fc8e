using System.Net.Http.Headers;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Discord.Messages;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>Fetches files that people sent to Discord, at once: the addresses that Discord gives are dead within a day.</summary>
internal sealed class AttachedFiles : IDisposable
{
    private readonly IntakeOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        }
    )
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public AttachedFiles(IOptions<IntakeOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.options, this.time) = (options.Value, time);
    }

    /// <summary>The file, or one byte more than is taken in: its reader says what is wrong with it. A refusal when it cannot be had.</summary>
    public async Task<Outcome<ArticleSource>> ReadAsync(Attachment file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Url is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            return ArticleChatRefusals.FileUnreachable(file.Filename);
        }

        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await FetchAsync(file, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ArticleChatRefusals.FileTooSlow(file.Filename, options.Timeout);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return ArticleChatRefusals.FileUnreachable(file.Filename);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<Outcome<ArticleSource>> FetchAsync(Attachment file, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(
            file.Url,
            HttpCompletionOption.ResponseHeadersRead,
            cancellationToken
        );
        if (!response.IsSuccessStatusCode)
        {
            return ArticleChatRefusals.FileUnreachable(file.Filename);
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var bytes = await ArticleInput.ReadToAsync(body, options.MaxBytes, cancellationToken);
        var type = MediaTypeHeaderValue.TryParse(file.ContentType, out var said) ? said : null;
        return new ArticleSource.File(bytes, type?.MediaType, type?.CharSet?.Trim('"'));
    }
}
