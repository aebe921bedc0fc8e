using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.Faults;
using ClaimTracker.Discord.Simulator.Posts;
using ClaimTracker.Discord.Simulator.RateLimits;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>Every REST call's way in and out: faults, who asks, limits, the route, and the answer with its headers.</summary>
internal sealed class RestDoor(World world, Router router, FaultList faults, RateLimiter limiter, InvalidCalls invalid)
{
    /// <summary>A call was answered, or would have been if the answer had not been lost.</summary>
    public event Action<RestExchange>? Exchanged;

    /// <param name="version">The version in the path; null: none was given.</param>
    /// <param name="path">Decoded, with a slash in front, without the prefix.</param>
    public async Task EnterAsync(HttpContext context, int? version, string path)
    {
        var method = context.Request.Method;
        if (faults.TakeAtCall<FaultAction.Delay>(method, path) is { } delay)
        {
            var wait = Task.Delay(delay.For, world.Time, context.RequestAborted);
            world.Do(() => world.Tell(ChangeKind.Fault));
            await wait;
        }

        if (faults.TakeAtCall<FaultAction.Drop>(method, path) is not null)
        {
            context.Abort();
            return;
        }

        var isLost = faults.TakeAtCall<FaultAction.DropAnswer>(method, path) is not null;
        var answer = await AnswerAsync(context, version, path);
        if (isLost)
        {
            context.Abort();
            return;
        }

        await answer.WriteAsync(context, world.Ids.Now);
    }

    private async Task<Answer> AnswerAsync(HttpContext context, int? version, string path)
    {
        if (invalid.BanLeft is { } wait)
        {
            return Answer.Banned(wait);
        }

        JsonNode? request = null;
        Answer answer;
        try
        {
            var (body, uploads) = await RequestReader.ReadAsync(context.Request, context.RequestAborted);
            request = body?.DeepClone();
            answer = await RouteAsync(context, version, path, body, uploads);
        }
        catch (ApiException refusal)
        {
            answer = Answer.Of(refusal.Status, refusal.Body());
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode is StatusCodes.Status413PayloadTooLarge)
        {
            answer = Answer.Of(tooLarge.StatusCode, ApiErrors.TooLarge().Body());
        }
        catch (Exception mistake) when (mistake is not (OperationCanceledException or IOException))
        {
            // A mistake of the simulator's own: whoever reads the answer shall see where.
            answer = Answer.Of(500, new JsonObject { ["code"] = 0, ["message"] = $"The simulator failed: {mistake}" });
        }

        if (answer.IsInvalid)
        {
            invalid.Add();
        }

        Exchanged?.Invoke(Exchange(context, path, request, answer));
        return answer;
    }

    private async Task<Answer> RouteAsync(
        HttpContext context,
        int? version,
        string path,
        JsonNode? body,
        IReadOnlyList<Upload> uploads
    )
    {
        if (faults.TakeAtCall<FaultAction.Answer>(context.Request.Method, path) is { } fault)
        {
            return Answer.Of(fault);
        }

        Caller.Check(context.Request, version);
        var (route, values) = router.Find(context.Request.Method, path);
        Caller.Check(context.Request, route, world.App.Token);
        var place = new CallPlace(route.Bucket, route.Major(values), route.Access is RouteAccess.Interaction);
        if (Limited(context.Request.Method, path, place, out var headers) is { } tooMany)
        {
            return tooMany;
        }

        var call = new RestCall(
            context.Request.Method,
            path,
            values,
            Query(context.Request),
            body,
            uploads,
            Caller.Locale(context.Request)
        );
        return await HandleAsync(route, call, context.RequestAborted) with { Headers = headers };
    }

    // A refusal keeps its headers: a 404 counts like any other call.
    private async Task<Answer> HandleAsync(Route route, RestCall call, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await world.Do(() => route.Handle(call, cancellationToken));
            return Answer.Of(reply.Status, reply.Body);
        }
        catch (ApiException refusal)
        {
            return Answer.Of(refusal.Status, refusal.Body());
        }
    }

    private Answer? Limited(
        string method,
        string path,
        CallPlace place,
        out IReadOnlyList<KeyValuePair<string, string>> headers
    )
    {
        limiter.Counts.Called();
        if (faults.TakeAtCall<FaultAction.TooMany>(method, path) is { } fault)
        {
            limiter.Counts.Refused(fault.Scope);
            headers = fault.Scope is LimitScope.Global ? [] : limiter.HeadersOf(place);
            return Answer.TooMany(fault.Scope, fault.RetryAfter, headers) with { IsFault = true };
        }

        var verdict = limiter.Count(place);
        headers = verdict.Headers;
        return verdict.Refusal is { } refusal ? Answer.TooMany(refusal.Scope, refusal.Wait, headers) : null;
    }

    private static Dictionary<string, string> Query(HttpRequest request) =>
        request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);

    private static RestExchange Exchange(HttpContext context, string path, JsonNode? request, Answer answer) =>
        new(
            context.Request.Method,
            path,
            context.Request.QueryString.ToString().TrimStart('?'),
            request,
            answer.Status,
            answer.Json?.DeepClone(),
            answer.IsFault
        );
}
