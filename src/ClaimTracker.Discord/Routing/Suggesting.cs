using ClaimTracker.Discord.Interactions;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Routing;

/// <summary>Answers what is being typed. There is no second chance: whatever goes wrong, the person sees no suggestions and types on.</summary>
internal sealed partial class Suggesting(
    RoutingTable table,
    IInteractionAnswers answers,
    TimeProvider time,
    ILogger logger
)
{
    // Discord waits three seconds; a little is left for the way there.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task AnswerAsync(SuggestInteraction suggest, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Left(suggest), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var response = new InteractionResponse.Suggest([]);
        try
        {
            response = await AskAsync(suggest, stop.Token).WaitAsync(stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Slow(logger, suggest.Path, suggest.OptionName);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Failed(logger, failure, suggest.Path, suggest.OptionName);
        }

        await answers.AnswerAsync(suggest.From, response, cancellationToken);
    }

    private TimeSpan Left(SuggestInteraction suggest)
    {
        var left = Patience - time.GetElapsedTime(suggest.From.ReceivedAt);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private async Task<InteractionResponse.Suggest> AskAsync(
        SuggestInteraction suggest,
        CancellationToken cancellationToken
    )
    {
        // A handler that computes before its first await must not hold up the clock that watches it.
        await Task.Yield();
        var suggestions = table.Slash(suggest.Path) is ISuggestingHandler handler
            ? await handler.SuggestAsync(suggest, cancellationToken)
            : [];
        return new InteractionResponse.Suggest([.. suggestions.Take(InteractionResponse.Suggest.Most)]);
    }

    private static partial class Log
    {
        [LoggerMessage(101, LogLevel.Warning, "Suggestions for {Option} of /{Path} took too long; none were shown.")]
        public static partial void Slow(ILogger logger, string path, string option);

        [LoggerMessage(102, LogLevel.Error, "Suggestions for {Option} of /{Path} failed; none were shown.")]
        public static partial void Failed(ILogger logger, Exception failure, string path, string option);
    }
}
