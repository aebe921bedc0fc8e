using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Watches;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Watches.Chat;

/// <summary>A command about one watch.</summary>
internal abstract class WatchCommand(ChatDoor door, WatchOption option)
    : ChatCommand(door),
        ISuggestingHandler,
        IRestrictedHandler
{
    public Deed Deed => Deed.Watch;

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(
        SuggestInteraction interaction,
        CancellationToken cancellationToken
    ) => option.SuggestAsync(interaction, cancellationToken);

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(interaction);
        return WatchOption.TryRead(interaction.Options, out var number, out var refusal)
            ? await AnswerAsync(visit, number, cancellationToken)
            : Answers.Refused(refusal, visit);
    }

    protected abstract Task<Reply> AnswerAsync(Visit visit, WatchNumber number, CancellationToken cancellationToken);

    /// <summary>Says to everybody what came of it, and to the one who asked why nothing did.</summary>
    internal static Reply Tell(Visit visit, Outcome<Watch> outcome, string key) =>
        outcome.Is(out var watch, out var refusal)
            ? new Reply.Show(
                OutgoingMessage.Create(
                    WatchWords.Say(visit.Public, key, WatchTerms.Name(watch), Markup.Plain(visit.Member.Actor.Name, 60))
                )
            )
            : Answers.Refused(refusal, visit);
}

/// <summary><c>/watch pause</c>: not read until somebody resumes it.</summary>
internal sealed class WatchPauseCommand(ChatDoor door, WatchOption option, WatchWork work) : WatchCommand(door, option)
{
    public override SlashPlace Place { get; } = WatchWords.Place("Pause", WatchOption.Create());

    public override WhenSlow WhenSlow => WhenSlow.ThinkPublicly;

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        WatchNumber number,
        CancellationToken cancellationToken
    ) => Tell(visit, await work.PauseAsync(visit.Member, number, cancellationToken), "Paused");
}

/// <summary><c>/watch resume</c>: read again, at once.</summary>
internal sealed class WatchResumeCommand(ChatDoor door, WatchOption option, WatchWork work) : WatchCommand(door, option)
{
    public override SlashPlace Place { get; } = WatchWords.Place("Resume", WatchOption.Create());

    public override WhenSlow WhenSlow => WhenSlow.ThinkPublicly;

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        WatchNumber number,
        CancellationToken cancellationToken
    ) => Tell(visit, await work.ResumeAsync(visit.Member, number, cancellationToken), "Resumed");
}

/// <summary><c>/watch remove</c>: asks the person whether they mean it.</summary>
internal sealed class WatchRemoveCommand(ChatDoor door, WatchOption option, Databases databases)
    : WatchCommand(door, option)
{
    public override SlashPlace Place { get; } = WatchWords.Place("Remove", WatchOption.Create());

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        WatchNumber number,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (visit.Member.Refuse(Deed) is { } no)
        {
            return Answers.Refused(no, visit);
        }

        await using var db = databases.Open(visit.Member.Team);
        return await db.FindWatchAsync(number, cancellationToken) is { } watch
            ? new Reply.Show(
                OutgoingMessage.Create(
                    WatchWords.Say(visit.Private, "Remove", WatchTerms.Name(watch)),
                    rows:
                    [
                        ActionRow.Of(
                            Button.Danger(WatchWords.Say(visit.Private, "RemoveButton"), WatchRemoveButton.IdOf(number))
                        ),
                    ],
                    isPrivate: true
                )
            )
            : Answers.Refused(WatchRefusals.NoSuch(number), visit);
    }
}
