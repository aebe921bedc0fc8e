using ClaimTracker.Discord.Components;
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
    TimeProvider time,
    ILogger<InteractionRouter> logger
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Discord drops suggestions after three seconds; a little is left for the way there.
    private static readonly TimeSpan SuggestionPatience = TimeSpan.FromSeconds(2);

    private readonly SeenInteractions seen = new(time);

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
                    ? SuggestAsync(suggest, cancellationToken)
                    : AnswerAsync(interaction, cancellationToken)
            );
        }
        catch (InteractionLostException lost)
        {
            Log.Lost(
                logger,
                lost,
                interaction.Id,
                (long)time.GetElapsedTime(interaction.From.ReceivedAt).TotalMilliseconds
            );
        }
        catch (Exception failure)
            when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The answer itself could not be sent: nobody can be told any more.
            Log.Unanswered(logger, failure, interaction.Id);
        }
    }

    private async Task AnswerAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        using var conversation = new Conversation(interaction, answers);
        var (whenSlow, handling) = Begin(interaction, conversation, cancellationToken);
        await WaitAsync(interaction, conversation, whenSlow, handling, cancellationToken);
        await CloseAsync(interaction, conversation, await handling, cancellationToken);
    }

    private async Task CloseAsync(
        Interaction interaction,
        Conversation conversation,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        Reply last = reply;
        try
        {
            if (await conversation.CloseAsync(reply, cancellationToken))
            {
                return;
            }

            Log.OutOfTurn(logger, interaction.Id, reply.GetType().Name);
            last = new Reply.Show(RouterTexts.TooSlow(interaction));
        }
        catch (Exception failure) when (IsOurs(failure, cancellationToken))
        {
            last = Fail(interaction, failure);
        }

        await conversation.CloseAsync(last, cancellationToken);
    }

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
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(handling, Task.Delay(left, time, stop.Token));
            await stop.CancelAsync();
        }

        if (!handling.IsCompleted)
        {
            await conversation.WaitAsync(whenSlow, cancellationToken);
        }
    }

    private (WhenSlow WhenSlow, Task<Reply> Handling) Begin(
        Interaction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        var (whenSlow, handle) = Find(interaction, conversation, cancellationToken);
        return (whenSlow, GuardAsync(interaction, handle, cancellationToken));
    }

    private (WhenSlow WhenSlow, Func<Task<Reply>> Handle) Find(
        Interaction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    ) =>
        interaction switch
        {
            SlashInteraction slash when table.Slash(slash.Path) is { } handler => (
                handler.WhenSlow,
                () => handler.HandleAsync(slash, conversation, cancellationToken)
            ),
            MessageMenuInteraction menu when table.MessageMenu(menu.Name) is { } handler => (
                handler.WhenSlow,
                () => handler.HandleAsync(menu, conversation, cancellationToken)
            ),
            UserMenuInteraction menu when table.UserMenu(menu.Name) is { } handler => (
                handler.WhenSlow,
                () => handler.HandleAsync(menu, conversation, cancellationToken)
            ),
            ComponentInteraction press
                when CustomId.TryParse(press.CustomId, out var id) && table.Component(id.Verb) is { } handler => (
                handler.WhenSlow,
                () => handler.HandleAsync(press, id, conversation, cancellationToken)
            ),
            ModalInteraction modal
                when CustomId.TryParse(modal.CustomId, out var id) && table.Modal(id.Verb) is { } handler => (
                handler.WhenSlow,
                () => handler.HandleAsync(modal, id, conversation, cancellationToken)
            ),
            _ => (WhenSlow.Wait, () => Task.FromResult<Reply>(Unknown(interaction))),
        };

    private Reply.Show Unknown(Interaction interaction)
    {
        Log.NoHandler(logger, interaction.Id, Describe(interaction));
        return new Reply.Show(
            interaction is ComponentInteraction or ModalInteraction
                ? RouterTexts.OldButton(interaction)
                : RouterTexts.UnknownCommand(interaction)
        );
    }

    private async Task<Reply> GuardAsync(
        Interaction interaction,
        Func<Task<Reply>> handle,
        CancellationToken cancellationToken
    )
    {
        // A handler that computes before its first await must not hold up the clock that watches it.
        await Task.Yield();
        try
        {
            return await handle();
        }
        catch (MissingPermissionException missing)
        {
            Log.MissingPermission(logger, Describe(interaction), missing.Channel, missing.Missing);
            return new Reply.Show(RouterTexts.MissingPermission(interaction, missing));
        }
        catch (Exception failure) when (IsOurs(failure, cancellationToken))
        {
            return Fail(interaction, failure);
        }
    }

    private Reply.Show Fail(Interaction interaction, Exception failure)
    {
        var reference = Reference(interaction.Id);
        Log.Failed(logger, failure, Describe(interaction), interaction.Id, reference);
        return new Reply.Show(RouterTexts.Failed(interaction, reference));
    }

    private async Task SuggestAsync(SuggestInteraction suggest, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(
            static state => ((CancellationTokenSource)state!).Cancel(),
            stop,
            SuggestionPatience,
            Timeout.InfiniteTimeSpan
        );
        var response = new InteractionResponse.Suggest([]);
        try
        {
            response = await AskAsync(suggest, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Log.SlowSuggestions(logger, suggest.Path, suggest.OptionName);
        }
        catch (Exception failure) when (IsOurs(failure, cancellationToken))
        {
            Log.NoSuggestions(logger, failure, suggest.Path, suggest.OptionName);
        }

        await answers.AnswerAsync(suggest.From, response, cancellationToken);
    }

    private async Task<InteractionResponse.Suggest> AskAsync(
        SuggestInteraction suggest,
        CancellationToken cancellationToken
    )
    {
        var suggestions = table.Slash(suggest.Path) is ISuggestingHandler handler
            ? await handler.SuggestAsync(suggest, cancellationToken)
            : [];
        return new InteractionResponse.Suggest([.. suggestions.Take(InteractionResponse.Suggest.Most)]);
    }

    /// <summary>Whether a person should hear of it: neither the program's own end nor an interaction that nobody waits for any more.</summary>
    private static bool IsOurs(Exception failure, CancellationToken cancellationToken) =>
        failure is not InteractionLostException
        && (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested);

    private static string Describe(Interaction interaction) =>
        interaction switch
        {
            SlashInteraction slash => $"/{slash.Path}",
            MessageMenuInteraction menu => $"the message command '{menu.Name}'",
            UserMenuInteraction menu => $"the user command '{menu.Name}'",
            ComponentInteraction press => $"a button '{Verb(press.CustomId)}'",
            ModalInteraction modal => $"a modal '{Verb(modal.CustomId)}'",
            _ => interaction.GetType().Name,
        };

    // Arguments may hold what people typed; the verb is ours.
    private static string Verb(string customId) => CustomId.TryParse(customId, out var id) ? id.Verb : "?";

    /// <summary>Short enough to read out over a telephone; the log has it beside the whole id.</summary>
    private static string Reference(Snowflake id) =>
        Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(id.Value)))[..6];

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

        [LoggerMessage(5, LogLevel.Warning, "Interaction {Id} has no handler: {What}.")]
        public static partial void NoHandler(ILogger logger, Snowflake id, string what);

        [LoggerMessage(
            6,
            LogLevel.Warning,
            "Interaction {Id} could not be closed with {Reply} at this point; the person was asked to try again."
        )]
        public static partial void OutOfTurn(ILogger logger, Snowflake id, string reply);

        [LoggerMessage(7, LogLevel.Warning, "Suggestions for {Option} of /{Path} took too long; none were shown.")]
        public static partial void SlowSuggestions(ILogger logger, string path, string option);

        [LoggerMessage(8, LogLevel.Error, "Suggestions for {Option} of /{Path} failed; none were shown.")]
        public static partial void NoSuggestions(ILogger logger, Exception failure, string path, string option);

        [LoggerMessage(9, LogLevel.Warning, "{What} needs {Missing} in channel {Channel}.")]
        public static partial void MissingPermission(
            ILogger logger,
            string what,
            Snowflake channel,
            Permissions missing
        );
    }
}
