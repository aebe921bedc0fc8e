using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.Claims.Chat.Commands;

/// <summary>A command that does what a form does: at once when everything was given, else with the form, filled in with what was.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="step">What it does: suggestions are the claims to which that can be done.</param>
/// <param name="form">The form.</param>
/// <param name="read">What was given, by the form's fields; blank where something is missing.</param>
internal class FormCommand(
    SlashPlace place,
    ClaimStep step,
    IClaimForm form,
    Func<OptionValues, FormValues> read,
    Databases databases,
    ChatDoor door,
    ClaimOption option,
    ClaimReplies replies
) : ClaimCommand(door, option), IRestrictedHandler
{
    public virtual Deed Deed => Deed.Review;

    public override SlashPlace Place => place;

    protected ClaimReplies Replies => replies;

    // A form must be the first answer.
    public override WhenSlow WhenSlow => WhenSlow.Wait;

    protected override IReadOnlyCollection<ClaimState> States { get; } = StatesFor.Step(step);

    /// <summary>"/claim" and the name of <paramref name="key"/>, with the claim and one text that may be left out.</summary>
    /// <param name="option">The text's name, as it is in English; absent: there is none.</param>
    /// <param name="mostChars">How long the text may be, as in the form.</param>
    public static SlashPlace PlaceOf(string key, string? option, int mostChars) =>
        option is null
            ? ClaimCommands.Place(key, ClaimOption.Create())
            : ClaimCommands.Place(key, ClaimOption.Create(), TextOption(option, mostChars));

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        ClaimNumber claim,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(interaction);
        var values = read(interaction.Options);
        var about = new FormId(form.Name, claim, await SeenAsync(visit, claim, cancellationToken));
        if (!form.Fields.All(field => values.Text(field).Length > 0))
        {
            var opening = await form.OpenAsync(visit, about.ToCustomId(), claim, values, cancellationToken);
            return opening.Is(out var modal, out var refusal) ? new Reply.Open(modal) : Answers.Refused(refusal, visit);
        }

        var answer = await form.SendAsync(visit, new ClaimWish(visit.Member, claim), values, cancellationToken);
        return answer is ClaimAnswer.Done
            ? await DoneAsync(visit, about, answer, cancellationToken)
            : await replies.OfFormAsync(visit, form, about, values, from: null, answer, cancellationToken);
    }

    /// <summary>What is shown when it was done: the card, to the one who asked.</summary>
    protected virtual Task<Reply> DoneAsync(
        Visit visit,
        FormId about,
        ClaimAnswer answer,
        CancellationToken cancellationToken
    ) => replies.OfButtonAsync(visit, about, from: null, answer, cancellationToken);

    private static CommandOption TextOption(string option, int mostChars)
    {
        var key = char.ToUpperInvariant(option[0]) + option[1..];
        return CommandOption.Text(ClaimCommands.Words.Named(key), ClaimCommands.Words.About(key), mostChars: mostChars);
    }

    private async Task<LastSeen> SeenAsync(Visit visit, ClaimNumber claim, CancellationToken cancellationToken)
    {
        await using var db = databases.Open(visit.Member.Team);
        return await db.ReadLastEntryAsync(new Subject(SubjectKind.Claim, claim.Value), cancellationToken);
    }
}
