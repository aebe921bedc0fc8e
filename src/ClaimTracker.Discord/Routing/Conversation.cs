using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Routing;

/// <summary>
/// Everything said in answer to one interaction, in the order that Discord's rules ask for. The router closes it with the handler's
/// reply; a handler may show progress before, and add messages.
/// </summary>
public sealed class Conversation : IDisposable
{
    private readonly Interaction interaction;
    private readonly IInteractionAnswers answers;
    private readonly SemaphoreSlim turn = new(1, 1);
    private Stage stage = Stage.Open;

    // Whether the first answer is, or will be, for the one who asked alone: Discord settles it with the first answer.
    private bool isPrivate;

    // Whether the first answer is made of components: such a message can never become one of text.
    private bool isLayout;

    internal Conversation(Interaction interaction, IInteractionAnswers answers) =>
        (this.interaction, this.answers) = (interaction, answers);

    private enum Stage
    {
        /// <summary>Nothing was said.</summary>
        Open,

        /// <summary>"… is thinking" is shown.</summary>
        Thinking,

        /// <summary>A button was acknowledged; its message is as it was.</summary>
        Acknowledged,

        /// <summary>The first answer is a message of ours.</summary>
        Shown,

        /// <summary>All was said.</summary>
        Closed,
    }

    /// <summary>The message that was the last word, as Discord stored it; null when there was none, or nobody wanted to know.</summary>
    internal Message? Last { get; private set; }

    internal bool IsAnswered => stage != Stage.Open;

    private bool HasMessage => interaction is ComponentInteraction or ModalInteraction { Message: not null };

    /// <summary>
    /// Shows how far things are, in the place of "… is thinking"; the reply takes its place. From a button or form of a message nothing is
    /// shown but that it was taken note of. What was announced to everybody shows no private progress, nor the other way round.
    /// </summary>
    /// <exception cref="InteractionLostException">The person can no longer be answered.</exception>
    public Task ShowProgressAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return InTurnAsync(() => ProgressAsync(message, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// One more message, after the first answer: after progress was shown, after a button was acknowledged, or after the reply.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no first answer yet; this would become it.</exception>
    /// <exception cref="InteractionLostException">The person can no longer be answered.</exception>
    public async Task<Message> FollowUpAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        Message? added = null;
        await InTurnAsync(async () => added = await AddAsync(message, cancellationToken), cancellationToken);
        return added!;
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Tells Discord that the answer takes longer, unless something was said already.</summary>
    internal Task WaitAsync(WhenSlow whenSlow, CancellationToken cancellationToken) =>
        whenSlow == WhenSlow.Wait
            ? Task.CompletedTask
            : InTurnAsync(
                () => stage == Stage.Open ? DeferAsync(whenSlow, cancellationToken) : Task.CompletedTask,
                cancellationToken
            );

    /// <summary>Says the last word.</summary>
    /// <returns>False: a modal can no longer be opened, since something was said already. Nothing was done.</returns>
    internal async Task<bool> CloseAsync(Reply reply, CancellationToken cancellationToken)
    {
        var isDone = true;
        await InTurnAsync(
            async () =>
            {
                isDone = await SayAsync(reply, cancellationToken);
                stage = isDone ? Stage.Closed : stage;
            },
            cancellationToken
        );
        return isDone;
    }

    private async Task<bool> SayAsync(Reply reply, CancellationToken cancellationToken)
    {
        switch (reply)
        {
            case Reply.Show show:
                Last = await ShowAsync(show.Message, show.Shown is not null, cancellationToken);
                return true;
            case Reply.Update update when HasMessage:
                Last = await UpdateAsync(update.Message, update.Shown is not null, cancellationToken);
                return true;
            case Reply.Update update:
                Last = await ShowAsync(update.Message, update.Shown is not null, cancellationToken);
                return true;
            case Reply.Open open when stage == Stage.Open:
                await AnswerAsync(new InteractionResponse.Open(open.Modal), cancellationToken);
                return true;
            case Reply.Nothing when stage == Stage.Open && HasMessage:
                await AnswerAsync(new InteractionResponse.Acknowledge(), cancellationToken);
                return true;
            case Reply.Nothing when stage == Stage.Thinking:
                await answers.DeleteAsync(interaction.From, cancellationToken);
                return true;
            default:
                return reply is Reply.Nothing && stage is Stage.Acknowledged or Stage.Shown;
        }
    }

    private async Task<Message?> ShowAsync(OutgoingMessage message, bool isWanted, CancellationToken cancellationToken)
    {
        switch (stage)
        {
            case Stage.Open:
                return await FirstAsync(new InteractionResponse.Show(message), isWanted, cancellationToken);
            case Stage.Acknowledged:
                return await answers.FollowUpAsync(interaction.From, message, cancellationToken);
            case Stage.Thinking or Stage.Shown when CanTakeItsPlace(message):
                return await answers.EditAsync(interaction.From, message, cancellationToken);
            default:
                // What was begun for all cannot become private, nor the other way round, nor components text.
                await answers.DeleteAsync(interaction.From, cancellationToken);
                stage = Stage.Acknowledged;
                return await answers.FollowUpAsync(interaction.From, message, cancellationToken);
        }
    }

    private async Task<Message?> UpdateAsync(
        OutgoingMessage message,
        bool isWanted,
        CancellationToken cancellationToken
    ) =>
        stage switch
        {
            Stage.Open => await FirstAsync(new InteractionResponse.Update(message), isWanted, cancellationToken),
            Stage.Acknowledged => await answers.EditAsync(interaction.From, message, cancellationToken),
            _ => await ShowAsync(message, isWanted, cancellationToken),
        };

    // Discord is asked for the message only when somebody wants it: without it the answer is a line shorter each way.
    private async Task<Message?> FirstAsync(
        InteractionResponse response,
        bool isWanted,
        CancellationToken cancellationToken
    )
    {
        if (isWanted)
        {
            return await answers.ShowAsync(interaction.From, response, cancellationToken);
        }

        await AnswerAsync(response, cancellationToken);
        return null;
    }

    private async Task<Message> AddAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        stage is Stage.Acknowledged or Stage.Shown or Stage.Closed
            ? await answers.FollowUpAsync(interaction.From, message, cancellationToken)
            : throw new InvalidOperationException(
                "A further message needs a first answer before it; show progress first, or reply with this message."
            );

    private async Task ProgressAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        switch (stage)
        {
            case Stage.Open when HasMessage:
                await DeferAsync(WhenSlow.Acknowledge, cancellationToken);
                break;
            case Stage.Open:
                await AnswerAsync(new InteractionResponse.Show(message), cancellationToken);
                (stage, isPrivate, isLayout) = (Stage.Shown, message.IsPrivate, message.IsLayout);
                break;
            case Stage.Thinking or Stage.Shown when CanTakeItsPlace(message):
                await answers.EditAsync(interaction.From, message, cancellationToken);
                (stage, isLayout) = (Stage.Shown, message.IsLayout);
                break;
        }
    }

    private bool CanTakeItsPlace(OutgoingMessage message) =>
        message.IsPrivate == isPrivate && (message.IsLayout || !isLayout);

    private async Task DeferAsync(WhenSlow whenSlow, CancellationToken cancellationToken)
    {
        if (whenSlow == WhenSlow.Acknowledge && HasMessage)
        {
            await AnswerAsync(new InteractionResponse.Acknowledge(), cancellationToken);
            stage = Stage.Acknowledged;
            return;
        }

        var thinksPrivately = whenSlow != WhenSlow.ThinkPublicly;
        await AnswerAsync(new InteractionResponse.Think(thinksPrivately), cancellationToken);
        (stage, isPrivate) = (Stage.Thinking, thinksPrivately);
    }

    private Task AnswerAsync(InteractionResponse response, CancellationToken cancellationToken) =>
        answers.AnswerAsync(interaction.From, response, cancellationToken);

    private async Task InTurnAsync(Func<Task> say, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await say();
        }
        finally
        {
            turn.Release();
        }
    }
}
