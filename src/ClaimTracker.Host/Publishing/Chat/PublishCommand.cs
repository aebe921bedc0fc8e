using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;
using ClaimTracker.Host.Claims.Chat.Commands;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary><c>/publish</c>, which is <c>/claim publish</c> too: publishes a claim, or lists every reason why not.</summary>
/// <param name="place">Where it stands.</param>
internal sealed class PublishCommand(
    SlashPlace place,
    ChatDoor door,
    ClaimOption option,
    PublishForm form,
    PublishReplies replies,
    Databases databases
) : ClaimCommand(door, option), IRestrictedHandler
{
    public Deed Deed => Deed.Publish;

    public override SlashPlace Place => place;

    protected override IReadOnlyCollection<ClaimState> States { get; } = StatesFor.Step(ClaimStep.Publish);

    public static SlashPlace Alone =>
        new SlashPlace.Alone(
            SlashCommand.Create(PublishWords.Named("Publish"), PublishWords.About("Publish"), Options())
        );

    public static SlashPlace OfClaim => ClaimCommands.Place("Publish", Options());

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        ClaimNumber claim,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(interaction);
        await using var db = databases.Open(visit.Member.Team);
        var seen = await db.ReadLastEntryAsync(new Subject(SubjectKind.Claim, claim.Value), cancellationToken);
        var values = PublishForm.Filled(interaction.Options);
        var answer = await form.PublishAsync(visit, new ClaimWish(visit.Member, claim), values, cancellationToken);
        var about = new FormId(form.Name, claim, seen);
        return await replies.OfAsync(visit, about, answer, values, from: null, cancellationToken);
    }

    private static CommandOption[] Options() =>
        [
            ClaimOption.Create(),
            Text("Waiver", Publication.WaiverMaxLengthChars),
            Text("AppearedAt", Publication.AddressMaxLengthChars),
            Text("ClaimedOn", PublishForm.MostDayChars),
        ];

    private static CommandOption Text(string key, int mostChars) =>
        CommandOption.Text(PublishWords.Named(key), PublishWords.About(key), mostChars: mostChars);
}
