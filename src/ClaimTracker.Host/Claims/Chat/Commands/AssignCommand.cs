using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.Claims.Chat.Commands;

/// <summary><c>/claim assign</c>: gives a claim to a colleague, who alone is pinged.</summary>
internal sealed class AssignCommand(ChatDoor door, ClaimOption option, ReviewWork work, ClaimReplies replies)
    : ClaimCommand(door, option),
        IRestrictedHandler
{
    public Deed Deed => Deed.HandOut;

    private const string To = "to";

    public override SlashPlace Place { get; } =
        ClaimCommands.Place(
            "Assign",
            ClaimOption.Create(),
            CommandOption.User(ClaimCommands.Words.Named("To"), ClaimCommands.Words.About("To"), isRequired: true)
        );

    public override WhenSlow WhenSlow => WhenSlow.ThinkPublicly;

    protected override IReadOnlyCollection<ClaimState> States { get; } = StatesFor.Step(ClaimStep.Assign);

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        ClaimNumber claim,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(interaction);
        var user = interaction.Options.User(To)!;
        var answer = await work.AssignAsync(
            new ClaimWish(visit.Member, claim),
            Colleague(visit, user, interaction.Options.Member(To)),
            cancellationToken
        );
        return answer is ClaimAnswer.Done
            ? await replies.PublicCardAsync(
                visit,
                claim,
                within: null,
                cancellationToken,
                new CardNote(Text(visit.Public, user, claim), user.Id)
            )
            : await replies.OfButtonAsync(
                visit,
                new FormId(CardVerbs.Take, claim, default),
                from: null,
                answer,
                cancellationToken
            );
    }

    private static string Text(CultureInfo culture, User user, ClaimNumber claim) =>
        ClaimCommands.Words.Say(culture, "Assigned", Markup.User(user.Id), claim);

    /// <summary>Somebody who is not in the server, or is a program, reviews nothing.</summary>
    private static TeamMember Colleague(Visit visit, User user, Member? member)
    {
        var rank =
            member is null || user.Bot
                ? Rank.Member
                : visit.Settings.RankOf(
                    (member.Roles ?? []).Select(role => role.ToString()).ToHashSet(StringComparer.Ordinal),
                    member.May(Permissions.ManageServer)
                );
        return new TeamMember(visit.Member.Team, ChatDoor.ActorOf(user, member), rank);
    }
}
