using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Interactions;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Routing;

/// <summary>
/// Brings each interaction to its handler, once, and sees to it that the person gets an answer in time: when a handler takes longer than
/// a second the router says so by itself, and when one fails the person is told, privately, with a reference that is in the log.
/// </summary>
public sealed partial class InteractionRouter(
    RoutingTable table,
    IInteractionAnswers answers,
    IEnumerable<IReplyHandler> replyHandlers,
    TimeProvider time,
    ILogger<InteractionRouter> logger
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly IReplyHandler[] replyHandlers = [.. replyHandlers];
    private readonly SeenInteractions seen = new(time);
    private readonly Suggesting suggesting = new(table, answers, time, logger);

    /// <summary>Handles one interaction to its end. Throws only when <paramref name="cancellationToken"/> is cancelled.</summary>
    public async Task RouteAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        if (!seen.TryBegin(interaction.Id))
        {
            Log.SeenBefore(logger, interaction.Id);
            return;
        }

        try
        {
            await (
                interaction is SuggestInteraction suggest
                    ? suggesting.AnswerAsync(suggest, cancellationToken)
                    : AnswerAsync(interaction, cancellationToken)
            );
        }
        catch (InteractionLostException lost)
        {
            var elapsed = time.GetElapsedTime(interaction.From.ReceivedAt);
            Log.Lost(logger, lost, interaction.Id, (long)elapsed.TotalMilliseconds);
        }
        catch (Exception failure) when (!IsTheEnd(failure, cancellationToken))
        {
            // The answer itself could not be sent: nobody can be told any more.
            Log.Unanswered(logger, failure, interaction.Id);
        }
    }

    private async Task AnswerAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        using var conversation = new Conversation(interaction, answers);
        var found = FoundHandler.In(table, interaction) ?? Unknown(interaction);
        var handling = HandleAsync(interaction, found, conversation, cancellationToken);
        try
        {
            await WaitAsync(interaction, conversation, found.WhenSlow, handling, cancellationToken);
        }
        catch (Exception failure) when (!IsTheEnd(failure, cancellationToken))
        {
            // The handler goes on, and its reply may still get through.
            Log.NotAnnounced(logger, failure, interaction.Id);
        }

        var reply = await handling;
        if (await CloseAsync(interaction, conversation, reply, cancellationToken))
        {
            await TakeNoteAsync(interaction, conversation, reply, cancellationToken);
            await TellAsync(interaction, conversation, reply, cancellationToken);
        }
    }

    /// <summary>Gives the handler until a second after the interaction came, then says that it takes longer.</summary>
    private async Task WaitAsync(
        Interaction interaction,
        Conversation conversation,
        WhenSlow whenSlow,
        Task handling,
        CancellationToken cancellationToken
    )
    {
        var left = Patience - time.GetElapsedTime(interaction.From.ReceivedAt);
        if (!handling.IsCompleted && left > TimeSpan.Zero)
        {
            await handling
                .WaitAsync(left, time, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (!handling.IsCompleted)
        {
            await conversation.WaitAsync(whenSlow, cancellationToken);
        }
    }

    private async Task<Reply> HandleAsync(
        Interaction interaction,
        FoundHandler found,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        // A handler that computes before its first await must not hold up the clock that watches it.
        await Task.Yield();
        try
        {
            return await found.Handle(conversation, cancellationToken);
        }
        catch (MissingPermissionException missing)
        {
            Log.MissingPermission(logger, InteractionNames.Describe(interaction), missing.Channel, missing.Missing);
            return new Reply.Show(RouterTexts.MissingPermission(interaction, missing)) { IsRefusal = true };
        }
        catch (Exception failure) when (CanBeTold(failure, cancellationToken))
        {
            return Fail(interaction, failure);
        }
    }

    /// <returns>True: the reply itself was said.</returns>
    private async Task<bool> CloseAsync(
        Interaction interaction,
        Conversation conversation,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        Reply last;
        try
        {
            if (await conversation.CloseAsync(reply, cancellationToken))
            {
                return true;
            }

            Log.OutOfTurn(logger, interaction.Id, reply.GetType().Name);
            last = new Reply.Show(
                reply is Reply.Open
                    ? RouterTexts.TooSlow(interaction)
                    : RouterTexts.Failed(interaction, InteractionNames.Reference(interaction.Id))
            );
        }
        catch (Exception failure) when (CanBeTold(failure, cancellationToken))
        {
            last = Fail(interaction, failure);
        }

        await conversation.CloseAsync(last, cancellationToken);
        return false;
    }

    private async Task TakeNoteAsync(
        Interaction interaction,
        Conversation conversation,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        var shown = (reply as Reply.Show)?.Shown ?? (reply as Reply.Update)?.Shown;
        if (shown is null || conversation.Last is not { } message)
        {
            return;
        }

        try
        {
            await shown(message, cancellationToken);
        }
        catch (Exception failure) when (!IsTheEnd(failure, cancellationToken))
        {
            Log.NotNoted(logger, failure, InteractionNames.Describe(interaction), interaction.Id);
        }
    }

    private async Task TellAsync(
        Interaction interaction,
        Conversation conversation,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        foreach (var handler in replyHandlers)
        {
            try
            {
                await handler.RepliedAsync(interaction, reply, conversation, cancellationToken);
            }
            catch (Exception failure) when (!IsTheEnd(failure, cancellationToken))
            {
                Log.NotTold(logger, failure, handler.GetType().Name, interaction.Id);
            }
        }
    }

    private FoundHandler Unknown(Interaction interaction)
    {
        Log.NoHandler(logger, interaction.Id, InteractionNames.Describe(interaction));
        Reply reply = new Reply.Show(
            interaction is ComponentInteraction or ModalInteraction
                ? RouterTexts.OldButton(interaction)
                : RouterTexts.UnknownCommand(interaction)
        )
        {
            IsRefusal = true,
        };
        return new FoundHandler(WhenSlow.Wait, (_, _) => Task.FromResult(reply));
    }

    private Reply.Show Fail(Interaction interaction, Exception failure)
    {
        var reference = InteractionNames.Reference(interaction.Id);
        Log.Failed(logger, failure, InteractionNames.Describe(interaction), interaction.Id, reference);
        return new Reply.Show(RouterTexts.Failed(interaction, reference)) { IsRefusal = true };
    }

    private static bool CanBeTold(Exception failure, CancellationToken cancellationToken) =>
        failure is not InteractionLostException && !IsTheEnd(failure, cancellationToken);

    private static bool IsTheEnd(Exception failure, CancellationToken cancellationToken) =>
        failure is OperationCanceledException && cancellationToken.IsCancellationRequested;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Interaction {Id} came again and was dropped.")]
        public static partial void SeenBefore(ILogger logger, Snowflake id);

        [LoggerMessage(
            2,
            LogLevel.Error,
            "{What} failed in interaction {Id}; the person was given reference {Reference}."
        )]
        public static partial void Failed(
            ILogger logger,
            Exception failure,
            string what,
            Snowflake id,
            string reference
        );

        [LoggerMessage(3, LogLevel.Warning, "Interaction {Id} could not be answered {ElapsedMs} ms after it came.")]
        public static partial void Lost(ILogger logger, Exception lost, Snowflake id, long elapsedMs);

        [LoggerMessage(4, LogLevel.Error, "Interaction {Id} stayed without an answer.")]
        public static partial void Unanswered(ILogger logger, Exception failure, Snowflake id);

        [LoggerMessage(5, LogLevel.Warning, "Interaction {Id} has no handler. {What} is not known here.")]
        public static partial void NoHandler(ILogger logger, Snowflake id, string what);

        [LoggerMessage(
            6,
            LogLevel.Warning,
            "Interaction {Id} could not be closed with {Reply} at this point; the person was asked to try again."
        )]
        public static partial void OutOfTurn(ILogger logger, Snowflake id, string reply);

        [LoggerMessage(7, LogLevel.Warning, "{What} needs {Missing} in channel {Channel}.")]
        public static partial void MissingPermission(
            ILogger logger,
            string what,
            Snowflake channel,
            Permissions missing
        );

        [LoggerMessage(8, LogLevel.Warning, "Nobody could be told that interaction {Id} takes longer.")]
        public static partial void NotAnnounced(ILogger logger, Exception failure, Snowflake id);

        [LoggerMessage(9, LogLevel.Error, "{What} could not take note of what interaction {Id} has shown.")]
        public static partial void NotNoted(ILogger logger, Exception failure, string what, Snowflake id);

        [LoggerMessage(10, LogLevel.Error, "{Handler} failed after interaction {Id} had its reply.")]
        public static partial void NotTold(ILogger logger, Exception failure, string handler, Snowflake id);
    }
}
