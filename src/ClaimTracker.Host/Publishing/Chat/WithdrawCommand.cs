using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;
using ClaimTracker.Host.Claims.Chat.Commands;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary><c>/claim withdraw</c>: withdraws a published claim; the claim's card tells everybody.</summary>
internal sealed class WithdrawCommand(
    WithdrawForm form,
    Databases databases,
    ChatDoor door,
    ClaimOption option,
    ClaimReplies replies
)
    : FormCommand(
        Define(),
        ClaimStep.Withdraw,
        form,
        options => WithdrawForm.Filled(options.Text("reason")),
        databases,
        door,
        option,
        replies
    )
{
    private const int NameChars = 60;

    public override Deed Deed => Deed.Publish;

    protected override Task<Reply> DoneAsync(
        Visit visit,
        FormId about,
        ClaimAnswer answer,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(about);
        var name = Markup.Plain(visit.Member.Actor.Name, NameChars);
        var note = new CardNote(PublishWords.Say(visit.Public, "Withdrawn", name, about.Claim));
        return Replies.PublicCardAsync(visit, about.Claim, within: null, cancellationToken, note);
    }

    private static SlashPlace Define() =>
        ClaimCommands.Place(
            "Withdraw",
            ClaimOption.Create(),
            CommandOption.Text(
                PublishWords.Named("Reason"),
                PublishWords.About("Reason"),
                mostChars: Publication.WithdrawnReasonMaxLengthChars
            )
        );
}
