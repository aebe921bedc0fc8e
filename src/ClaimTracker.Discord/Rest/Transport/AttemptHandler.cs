using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Rest.Transport;

/// <summary>
/// One try: sends the request and reads the whole answer within the time for one try, so that a body that breaks off or stalls is a fault
/// of this try and not of whoever reads it.
/// </summary>
internal sealed partial class AttemptHandler(
    TimeProvider time,
    RestOptions options,
    RestMetrics metrics,
    ILogger<AttemptHandler> logger
) : DelegatingHandler
{
    /// <summary>Discord's largest answers are some hundred kilobytes; whatever is larger than this comes from somebody else.</summary>
    private const long LargestAnswer = 32L * 1024 * 1024;

    private const long BytesPerExtraSecond = 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var call = RestCall.Of(request);
        call.Tries++;
        var since = time.GetTimestamp();
        var tags = new TagList { { "route", call.Route.Key } };
        try
        {
            var answer = await WithinTimeAsync(request, call, cancellationToken);
            tags.Add("status", (int)answer.StatusCode);
            Log.Answered(logger, call.Route.Key, (int)answer.StatusCode, time.GetElapsedTime(since));
            return answer;
        }
        finally
        {
            metrics.Sent(tags, time.GetElapsedTime(since));
        }
    }

    private async Task<HttpResponseMessage> WithinTimeAsync(
        HttpRequestMessage request,
        RestCall call,
        CancellationToken cancellationToken
    )
    {
        var limit = LimitFor(call);
        using var late = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await ReadWholeAsync(await base.SendAsync(request, either.Token), either.Token);
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer came within {limit:c}", slow);
        }
    }

    private static async Task<HttpResponseMessage> ReadWholeAsync(
        HttpResponseMessage answer,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await answer.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    // Files take their time: a second more for each mebibyte.
    private TimeSpan LimitFor(RestCall call) =>
        (call.Route.IsCallback ? options.AnswerTimeout : options.Timeout)
        + TimeSpan.FromSeconds((call.Request.Body?.LengthBytes ?? 0) / BytesPerExtraSecond);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Route} was answered with {Status} after {Elapsed}.")]
        public static partial void Answered(ILogger logger, string route, int status, TimeSpan elapsed);
    }
}
