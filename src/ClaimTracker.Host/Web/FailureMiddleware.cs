using ClaimTracker.Core.Storage;

namespace ClaimTracker.Host.Web;

/// <summary>Turns what was thrown into a calm answer, and the details into the log.</summary>
internal sealed partial class FailureMiddleware(
    RequestDelegate next,
    IDatabase database,
    ILogger<FailureMiddleware> logger
)
{
    private const string WentWrong =
        "Something went wrong here, and nothing was changed; try again, and if it stays, give the reference to whoever runs this server.";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader has left; there is nobody to answer.
        }
        catch (IOException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The same, noticed while writing.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, failure);
        }
    }

    private Task AnswerAsync(HttpContext context, Exception failure)
    {
        context.Response.Clear();
        if (failure is BadHttpRequestException bad)
        {
            return FailureAnswer
                .For(context, bad.StatusCode, "That request cannot be read", StatusSentence.Of(bad.StatusCode))
                .ExecuteAsync(context);
        }

        var reference = context.TraceIdentifier;
        if (database.Explain(failure) is { } refusal)
        {
            Log.DatabaseFailed(logger, failure, reference);
            return FailureAnswer
                .For(
                    context,
                    StatusCodes.Status503ServiceUnavailable,
                    "The database cannot be used now",
                    refusal.ToString(),
                    reference
                )
                .ExecuteAsync(context);
        }

        Log.Failed(logger, failure, reference, context.GetEndpoint()?.DisplayName);
        return FailureAnswer
            .For(context, StatusCodes.Status500InternalServerError, "Something went wrong", WentWrong, reference)
            .ExecuteAsync(context);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Request {Reference} to {Endpoint} failed.")]
        public static partial void Failed(ILogger logger, Exception failure, string reference, string? endpoint);

        [LoggerMessage(2, LogLevel.Error, "Request {Reference} could not use the database.")]
        public static partial void DatabaseFailed(ILogger logger, Exception failure, string reference);
    }
}
