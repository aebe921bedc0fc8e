using System.Globalization;
using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;

namespace ClaimTracker.Host.Chat.Forms;

/// <summary>"Edit again": opens a form with what the person had typed, after it could not be stored.</summary>
internal sealed class DraftButton(IEnumerable<IClaimForm> forms, Drafts drafts, Databases databases, ChatDoor door)
    : IComponentHandler
{
    public const string Name = "draft";

    public string Verb => Name;

    public WhenSlow WhenSlow => WhenSlow.Wait;

    public static CustomId IdOf(DraftId draft, string form, ClaimNumber claim) =>
        CustomId.Create(
            Name,
            draft.Value.ToString(CultureInfo.InvariantCulture),
            form,
            claim.Value.ToString(CultureInfo.InvariantCulture)
        );

    public async Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentNullException.ThrowIfNull(id);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out var refusal))
        {
            return Answers.Refused(refusal, interaction.From);
        }

        if (
            id.Arguments is not [var draft, var name, var number]
            || forms.SingleOrDefault(one => one.Name == name) is not { } form
            || !long.TryParse(draft, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            || !ClaimNumber.TryParse(number, CultureInfo.InvariantCulture, out var claim)
        )
        {
            return Answers.Private(FormWords.OldButton(visit.Private));
        }

        if (await drafts.FindAsync(visit.Member, new DraftId(key), name, cancellationToken) is not { } kept)
        {
            return Answers.Private(FormWords.DraftGone(visit.Private));
        }

        // They have been told what changed: what counts as seen is what there is now.
        await using var db = databases.Open(visit.Member.Team);
        var seen = await db.ReadLastEntryAsync(new Subject(SubjectKind.Claim, claim.Value), cancellationToken);
        var about = new FormId(name, claim, seen).ToCustomId();
        var opening = await form.OpenAsync(visit, about, claim, FormValues.Read(kept), cancellationToken);
        return opening.Is(out var modal, out var no) ? new Reply.Open(modal) : Answers.Refused(no, visit);
    }
}
