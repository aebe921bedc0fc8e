using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Tests.Routing;

/// <summary>Writes down what would go to Discord, in order.</summary>
internal sealed class RecordedAnswers : IInteractionAnswers
{
    private readonly TaskCompletionSource firstSaid = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private readonly List<string> said = [];

    public IReadOnlyList<string> Said
    {
        get
        {
            lock (gate)
            {
                return [.. said];
            }
        }
    }

    /// <summary>Done once something was said.</summary>
    public Task FirstSaid => firstSaid.Task;

    /// <summary>Thrown instead of saying what this matches.</summary>
    public Func<string, Exception?> Refuses { get; set; } = _ => null;

    public Task AnswerAsync(
        InteractionSource source,
        InteractionResponse response,
        CancellationToken cancellationToken
    ) =>
        Say(
            response switch
            {
                InteractionResponse.Show show => $"show {Privacy(show.Message)}: {show.Message.Content}",
                InteractionResponse.Update update => $"update: {update.Message.Content}",
                InteractionResponse.Think think => think.IsPrivate ? "think private" : "think public",
                InteractionResponse.Suggest suggest =>
                    $"suggest: {string.Join(", ", suggest.Suggestions.Select(one => one.Name))}",
                InteractionResponse.Open open => $"open: {open.Modal.Title}",
                _ => "acknowledge",
            }
        );

    public async Task<Message> ShowAsync(
        InteractionSource source,
        InteractionResponse response,
        CancellationToken cancellationToken
    )
    {
        await AnswerAsync(source, response, cancellationToken);
        return new Message(new Snowflake(1), default);
    }

    public async Task<Message> EditAsync(
        InteractionSource source,
        OutgoingMessage message,
        CancellationToken cancellationToken
    )
    {
        await Say($"edit: {message.Content}");
        return new Message(default, default);
    }

    public Task DeleteAsync(InteractionSource source, CancellationToken cancellationToken) => Say("delete");

    public async Task<Message> FollowUpAsync(
        InteractionSource source,
        OutgoingMessage message,
        CancellationToken cancellationToken
    )
    {
        await Say($"follow up {Privacy(message)}: {message.Content}");
        return new Message(default, default);
    }

    private static string Privacy(OutgoingMessage message) => message.IsPrivate ? "private" : "public";

    private Task Say(string what)
    {
        if (Refuses(what) is { } refusal)
        {
            return Task.FromException(refusal);
        }

        lock (gate)
        {
            said.Add(what);
        }

        firstSaid.TrySetResult();
        return Task.CompletedTask;
    }
}
