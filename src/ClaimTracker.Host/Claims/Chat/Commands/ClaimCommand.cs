using ClaimTracker.Core.Claims;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Claims.Chat.Commands;

/// <summary>A command about one claim, which is named with suggestions.</summary>
internal abstract class ClaimCommand(ChatDoor door, ClaimOption option) : ChatCommand(door), ISuggestingHandler
{
    /// <summary>In which states the command makes sense; absent: in all.</summary>
    protected virtual IReadOnlyCollection<ClaimState>? States => null;

    public virtual Task<IReadOnlyList<Discord.Interactions.Suggestion>> SuggestAsync(
        SuggestInteraction interaction,
        CancellationToken cancellationToken
    ) => option.SuggestAsync(interaction, States, cancellationToken);

    protected override Task<Reply> AnswerAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    ) =>
        ClaimOption.TryRead(interaction.Options, out var claim, out var refusal)
            ? AnswerAsync(visit, claim, interaction, cancellationToken)
            : Task.FromResult(Answers.Refused(refusal, visit));

    protected abstract Task<Reply> AnswerAsync(
        Visit visit,
        ClaimNumber claim,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    );
}
