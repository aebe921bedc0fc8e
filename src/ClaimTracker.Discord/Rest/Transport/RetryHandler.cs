using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace ClaimTracker.Discord.Rest.Transport;

/// <summary>
/// Tries again what failed for a reason that passes: a fault of the server (5xx) or of the network. Only calls that may be carried out
/// twice are repeated, or such as certainly never left. Limits (429) are dealt with further in.
/// </summary>
internal sealed partial class RetryHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<RestCall> CallKey = new("ClaimTracker.Discord.RestCall");

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    private readonly RestMetrics metrics;
    private readonly ILogger<RetryHandler> logger;
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;

    public RetryHandler(TimeProvider time, RestOptions options, RestMetrics metrics, ILogger<RetryHandler> logger)
    {
        (this.metrics, this.logger) = (metrics, logger);
        pipeline =
            options.Tries > 1
                ? new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
                    .AddRetry(Strategy(options))
                    .Build()
                : ResiliencePipeline<HttpResponseMessage>.Empty;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true, cancellationToken);
        context.Properties.Set(CallKey, RestCall.Of(request));
        try
        {
            return await pipeline.ExecuteAsync(
                static async (context, state) => await state.Handler.SendOnAsync(state.Request, context),
                context,
                (Handler: this, Request: request)
            );
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private Task<HttpResponseMessage> SendOnAsync(HttpRequestMessage request, ResilienceContext context) =>
        base.SendAsync(request, context.CancellationToken);

    private RetryStrategyOptions<HttpResponseMessage> Strategy(RestOptions options) =>
        new()
        {
            MaxRetryAttempts = options.Tries - 1,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.RetryDelay,
            MaxDelay = LongestDelay,
            ShouldHandle = args =>
                ValueTask.FromResult(RetryRule.Allows(CallOf(args.Context), args.Outcome, args.AttemptNumber)),
            DelayGenerator = args => ValueTask.FromResult(DelayFor(CallOf(args.Context), args.Outcome)),
            OnRetry = OnRetry,
        };

    // Null: what the strategy reckons. An interaction's answer has 3 seconds in all, so it cannot wait.
    private static TimeSpan? DelayFor(RestCall call, Outcome<HttpResponseMessage> outcome) =>
        call.Route.IsCallback ? TimeSpan.Zero
        : outcome.Result?.Headers.RetryAfter?.Delta is { } asked ? (asked < LongestDelay ? asked : LongestDelay)
        : null;

    private ValueTask OnRetry(OnRetryArguments<HttpResponseMessage> args)
    {
        var call = CallOf(args.Context);
        call.MayHaveLanded |= !RetryRule.NeverLeft(args.Outcome.Exception);
        var cause = Cause(args.Outcome);
        metrics.Retried(call.Route, cause);
        Log.Again(logger, call.Route.Key, cause, args.RetryDelay);
        return ValueTask.CompletedTask;
    }

    private static RestCall CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);

    private static string Cause(Outcome<HttpResponseMessage> outcome) =>
        outcome switch
        {
            { Result: { } answer } => $"{(int)answer.StatusCode}",
            { Exception: TimeoutException } => "timeout",
            _ => "network",
        };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Route} failed ({Cause}); it is tried again in {Delay}.")]
        public static partial void Again(ILogger logger, string route, string cause, TimeSpan delay);
    }
}
