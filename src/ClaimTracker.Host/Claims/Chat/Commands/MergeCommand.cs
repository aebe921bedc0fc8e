using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Claims.Chat.Commands;

/// <summary><c>/claim merge</c>: shows both claims first, since which of two goes on is easily confused.</summary>
internal sealed class MergeCommand(ChatDoor door, ClaimOption option, ClaimDesk desk, Databases databases)
    : ClaimCommand(door, option),
        IRestrictedHandler
{
    public Deed Deed => Deed.Review;

    private const string Into = "into";
    private const int WordingChars = 700;

    public override SlashPlace Place { get; } =
        ClaimCommands.Place(
            "Merge",
            ClaimOption.Create(),
            ClaimOption.Create(name: ClaimCommands.Words.Named("Into"), about: ClaimCommands.Words.About("Into"))
        );

    protected override IReadOnlyCollection<ClaimState> States { get; } = StatesFor.Step(ClaimStep.Merge);

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        ClaimNumber claim,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (!ClaimOption.TryRead(interaction.Options, out var into, out var unread, Into))
        {
            return Answers.Refused(unread, visit);
        }

        var foreseen = await desk.ForeseeAsync(visit.Member, claim, Deed.Review, ClaimStep.Merge, cancellationToken);
        if (!foreseen.Is(out var one, out var refusal))
        {
            return Answers.Refused(refusal, visit);
        }

        await using var db = databases.Open(visit.Member.Team);
        return await db.FindClaimAsync(into, cancellationToken) is { } other
            ? Ask(visit, one, other)
            : Answers.Refused(ClaimRefusals.NoSuchClaim(into), visit);
    }

    private static Reply.Show Ask(Visit visit, Claim one, Claim other)
    {
        var culture = visit.Private;
        return new Reply.Show(
            OutgoingMessage.Create(
                ClaimCommands.Words.Say(
                    culture,
                    "MergeAsk",
                    one.Number,
                    Markup.Plain(one.Wording.ReplaceLineEndings(" "), WordingChars),
                    other.Number,
                    Markup.Plain(other.Wording.ReplaceLineEndings(" "), WordingChars)
                ),
                rows:
                [
                    ActionRow.Of(
                        Button.Primary(
                            ClaimCommands.Words.Say(culture, "MergeButton", one.Number, other.Number),
                            MergeButton.IdOf(one.Number, other.Number)
                        )
                    ),
                ],
                isPrivate: true
            )
        );
    }
}
