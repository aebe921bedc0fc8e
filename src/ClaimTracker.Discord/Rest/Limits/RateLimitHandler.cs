using System.Net;
using ClaimTracker.Discord.Rest.Transport;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>
/// Sends each call when Discord's limits allow it: first its bucket's, then the one over all calls. A call that is turned away all the same
/// (429) takes its place at the head of its line again. Sits inside the handler that retries faults, which never sees a 429.
/// </summary>
internal sealed partial class RateLimitHandler(
    BucketBook book,
    GlobalGate gate,
    Standing standing,
    MonotonicClock clock,
    RestOptions options,
    RestMetrics metrics,
    ILogger<RateLimitHandler> logger
) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var call = RestCall.Of(request);
        call.Deadline ??= clock.Now + options.LongestWait;
        while (true)
        {
            // Now rather than after a wait.
            standing.ThrowIfPointless(call.Route);
            var permit = await AdmitAsync(call, cancellationToken);
            var (answer, limited) = await TransmitAsync(request, permit, cancellationToken);
            if (limited is not { } refusal)
            {
                book.Settle(permit, RateLimitHeaders.Read(answer.Headers), answer.IsSuccessStatusCode);
                return answer;
            }

            using (answer)
            {
                TurnAway(permit, answer, refusal);
            }
        }
    }

    private async Task<Permit> AdmitAsync(RestCall call, CancellationToken cancellationToken)
    {
        var since = clock.Now;
        while (true)
        {
            var permit = await book.EnterAsync(call, cancellationToken);
            await PassGateAsync(permit, cancellationToken);
            if (book.TryDepart(permit))
            {
                metrics.Waited(call.Route, clock.Now - since);
                return permit;
            }

            LeaveGate(call);
        }
    }

    private async Task PassGateAsync(Permit permit, CancellationToken cancellationToken)
    {
        if (permit.Call.Route.IsInteraction)
        {
            return;
        }

        try
        {
            await gate.EnterAsync(permit.Call, cancellationToken);
        }
        catch
        {
            book.GiveBack(permit);
            throw;
        }
    }

    private async Task<(HttpResponseMessage Answer, TooManyRequests? Limited)> TransmitAsync(
        HttpRequestMessage request,
        Permit permit,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            return answer.StatusCode == HttpStatusCode.TooManyRequests
                ? (answer, await TooManyRequests.ReadAsync(answer, cancellationToken))
                : (answer, null);
        }
        catch (DiscordException)
        {
            book.GiveBack(permit);
            throw;
        }
        catch
        {
            book.Lose(permit);
            throw;
        }
        finally
        {
            LeaveGate(permit.Call);
        }
    }

    private void LeaveGate(RestCall call)
    {
        if (!call.Route.IsInteraction)
        {
            gate.Return();
        }
    }

    private void TurnAway(Permit permit, HttpResponseMessage answer, in TooManyRequests refusal)
    {
        var call = permit.Call;
        Note(call.Route, refusal);
        if (refusal.IsForAll)
        {
            gate.Pause(refusal.Wait);
        }

        if (!refusal.IsForAll)
        {
            book.TurnAway(permit, RateLimitHeaders.Read(answer.Headers), refusal.Wait);
        }
        else if (call.Route.IsInteraction)
        {
            // It does not pass the gate, so its own bucket keeps the pause.
            book.TurnAway(permit, headers: null, refusal.Wait);
        }
        else
        {
            book.GiveBack(permit);
        }

        if (++call.TurnedAway >= options.LimitedTries || clock.Now + refusal.Wait > call.Deadline)
        {
            var times = call.TurnedAway == 1 ? "once" : $"{call.TurnedAway} times";
            var reason = refusal.Code is { } code ? $" ({(int)code})" : "";
            throw new DiscordRateLimitedException(
                call.Route,
                $"it was turned away {times}{reason}",
                refusal.Wait,
                refusal.Code
            );
        }
    }

    private void Note(RestRoute route, in TooManyRequests refusal)
    {
        metrics.TurnedAway(route, refusal.Scope);
        if (refusal.Scope == LimitScope.Shared)
        {
            Log.SharedLimit(logger, route.Key, refusal.Wait);
            return;
        }

        standing.CountInvalid();
        if (refusal.IsForAll)
        {
            Log.AllPause(logger, refusal.Scope, route.Key, refusal.Wait);
        }
        else
        {
            Log.BucketPause(logger, route.Key, refusal.Wait);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Others use {Route} as well; its calls wait for {Wait}.")]
        public static partial void SharedLimit(ILogger logger, string route, TimeSpan wait);

        [LoggerMessage(2, LogLevel.Warning, "Discord's limit turned {Route} away; its calls wait for {Wait}.")]
        public static partial void BucketPause(ILogger logger, string route, TimeSpan wait);

        [LoggerMessage(
            3,
            LogLevel.Error,
            "Discord pauses all calls of this bot ({Scope}, at {Route}) for {Wait}; interactions go on."
        )]
        public static partial void AllPause(ILogger logger, LimitScope scope, string route, TimeSpan wait);
    }
}
