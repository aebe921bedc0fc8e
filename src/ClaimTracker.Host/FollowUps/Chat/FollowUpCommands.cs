using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.FollowUps.Chat;

/// <summary><c>/followup add</c>: shows how it was understood, and saves when that is right.</summary>
internal sealed class FollowUpAddCommand(ChatDoor door, ClaimOption option, FollowUpEcho echo)
    : ChatCommand(door),
        ISuggestingHandler,
        IRestrictedHandler
{
    public Deed Deed => Deed.FollowUp;

    public override SlashPlace Place { get; } =
        FollowUpWords.Place(
            "Add",
            ClaimOption.Create(),
            CommandOption.Text(
                FollowUpWords.Named("When"),
                FollowUpWords.About("When"),
                isRequired: true,
                mostChars: FollowUpForm.MostWhenChars
            ),
            CommandOption.Text(
                FollowUpWords.Named("Note"),
                FollowUpWords.About("Note"),
                mostChars: FollowUp.NoteMaxLengthChars
            ),
            CommandOption.User(FollowUpWords.Named("Owner"), FollowUpWords.About("Owner")),
            CommandOption.Text(
                FollowUpWords.Named("Repeat"),
                FollowUpWords.About("Repeat"),
                choices:
                [
                    .. FollowUpForm.Repeats.Select(repeat =>
                        OptionChoice.Create(FollowUpWords.Named($"Repeat_{repeat}"), repeat)
                    ),
                ]
            ),
            CommandOption.Text(
                FollowUpWords.Named("Until"),
                FollowUpWords.About("Until"),
                mostChars: FollowUpForm.MostWhenChars
            )
        );

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(
        SuggestInteraction interaction,
        CancellationToken cancellationToken
    ) => option.SuggestAsync(interaction, states: null, cancellationToken);

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(interaction);
        var given = interaction.Options;
        if (!ClaimOption.TryRead(given, out var claim, out var refusal))
        {
            return Answers.Refused(refusal, visit);
        }

        var owner = given.User("owner") is { Bot: false } user
            ? ChatDoor.ActorOf(user, given.Member("owner"))
            : visit.Member.Actor;
        var input = new FollowUpInput
        {
            Claim = claim,
            When = given.Text("when") ?? "",
            Note = given.Text("note") ?? "",
            Repeat = given.Text("repeat") ?? FollowUpInput.Once,
            Until = given.Text("until") ?? "",
            Owner = owner,
            Channel = interaction.From.ChannelId?.ToString(),
        };
        return await echo.ShowAsync(visit, input, cancellationToken);
    }
}
