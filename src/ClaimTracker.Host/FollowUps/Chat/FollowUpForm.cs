using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.FollowUps.Chat;

/// <summary>The form in which a follow-up is described.</summary>
internal static class FollowUpForm
{
    public const string Verb = CardVerbs.FollowUp;
    public const int MostWhenChars = 100;

    /// <summary>How something can repeat, as it is offered: the stored names of the core.</summary>
    public static readonly IReadOnlyList<string> Repeats = ["never", "daily", "weekdays", "weekly", "monthly"];

    /// <param name="zone">In which times are meant.</param>
    /// <param name="typed">What was typed before; absent for a fresh form.</param>
    public static Modal Open(CultureInfo culture, CustomId id, ClaimNumber claim, string zone, FollowUpInput? typed) =>
        Modal.Create(
            id,
            FollowUpWords.Say(culture, "Form_Title", claim),
            Label.Create(
                FollowUpWords.Say(culture, "Form_When"),
                TextInput.Line(
                    FollowUpInput.WhenField,
                    typed?.When,
                    FollowUpWords.Say(culture, "Form_WhenExample"),
                    leastChars: 1,
                    mostChars: MostWhenChars
                ),
                FollowUpWords.Say(culture, "Form_Zone", zone)
            ),
            Label.Create(
                FollowUpWords.Say(culture, "Form_Note"),
                TextInput.Paragraph(
                    FollowUpInput.NoteField,
                    typed?.Note,
                    FollowUpWords.Say(culture, "Form_NoteExample"),
                    mostChars: FollowUp.NoteMaxLengthChars,
                    isRequired: false
                )
            ),
            Label.Create(
                FollowUpWords.Say(culture, "Form_Owner"),
                UserSelect.Create(new SelectSettings(FollowUpInput.OwnerField, Least: 0, IsRequired: false)),
                typed is null
                    ? FollowUpWords.Say(culture, "Form_OwnerYou")
                    : FollowUpWords.Say(culture, "Form_OwnerIs", typed.Owner.Name)
            ),
            Label.Create(
                FollowUpWords.Say(culture, "Form_Repeat"),
                StringSelect.Create(
                    new SelectSettings(FollowUpInput.RepeatField, Least: 0, IsRequired: false),
                    [
                        .. Repeats.Select(repeat =>
                            Choice.Create(
                                FollowUpWords.Say(culture, $"Choice_{repeat}"),
                                repeat,
                                isChosen: repeat == (typed?.Repeat ?? FollowUpInput.Once)
                            )
                        ),
                    ]
                )
            ),
            Label.Create(
                FollowUpWords.Say(culture, "Form_Until"),
                TextInput.Line(
                    FollowUpInput.UntilField,
                    typed?.Until,
                    "2027-06-30",
                    mostChars: MostWhenChars,
                    isRequired: false
                ),
                FollowUpWords.Say(culture, "Form_UntilAbout")
            )
        );
}

/// <summary>The button <em>Follow up</em> of a claim's card.</summary>
internal sealed class FollowUpButton(ChatDoor door, FollowUpWork work, Databases databases) : IComponentHandler
{
    public string Verb => FollowUpForm.Verb;

    // A form must be the first answer.
    public WhenSlow WhenSlow => WhenSlow.Wait;

    public async Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out var refusal))
        {
            return Answers.Refused(refusal, interaction.From);
        }

        if (FormId.Read(id) is not { } about)
        {
            return Answers.Private(FormWords.OldButton(visit.Private));
        }

        var no = await work.ForeseeAsync(visit.Member, about.Claim, note: "", cancellationToken);
        if (no is not null)
        {
            return Answers.Refused(no, visit);
        }

        await using var db = databases.Open(visit.Member.Team);
        var zone = await db.ReadZoneAsync(visit.Member.Actor.Key, cancellationToken);
        var carried = CustomId.Create(Verb, about.Claim.Value.ToString(CultureInfo.InvariantCulture));
        return new Reply.Open(FollowUpForm.Open(visit.Private, carried, about.Claim, zone, typed: null));
    }
}

/// <summary>"Change": opens the form again with what was typed.</summary>
internal sealed class FollowUpChangeButton(ChatDoor door, FollowUpEcho echo, Databases databases) : IComponentHandler
{
    public string Verb => FollowUpEcho.ChangeVerb;

    public WhenSlow WhenSlow => WhenSlow.Wait;

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

        if (await echo.FindAsync(visit, id, cancellationToken) is not { } input)
        {
            return Answers.Private(FormWords.DraftGone(visit.Private));
        }

        await using var db = databases.Open(visit.Member.Team);
        var zone = await db.ReadZoneAsync(visit.Member.Actor.Key, cancellationToken);
        var carried = CustomId.Create(
            FollowUpForm.Verb,
            input.Claim.Value.ToString(CultureInfo.InvariantCulture),
            id.Arguments[0]
        );
        return new Reply.Open(FollowUpForm.Open(visit.Private, carried, input.Claim, zone, input));
    }
}

/// <summary>The form was sent: what was understood is shown before anything is saved.</summary>
internal sealed class FollowUpModal(ChatDoor door, FollowUpEcho echo) : IModalHandler
{
    public string Verb => FollowUpForm.Verb;

    public WhenSlow WhenSlow => WhenSlow.ThinkPrivately;

    public async Task<Reply> HandleAsync(
        ModalInteraction interaction,
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
            id.Arguments is not [var number, ..]
            || !ClaimNumber.TryParse(number, CultureInfo.InvariantCulture, out var claim)
        )
        {
            return Answers.Private(FormWords.OldButton(visit.Private));
        }

        var before = id.Arguments is [_, var draft]
            ? await echo.FindAsync(visit, CustomId.Create(Verb, draft), cancellationToken)
            : null;
        return await echo.ShowAsync(visit, Read(visit, claim, interaction, before), cancellationToken);
    }

    private static FollowUpInput Read(
        Visit visit,
        ClaimNumber claim,
        ModalInteraction interaction,
        FollowUpInput? before
    )
    {
        var fields = interaction.Fields;
        return new FollowUpInput
        {
            Claim = claim,
            When = fields.Text(FollowUpInput.WhenField),
            Note = fields.Text(FollowUpInput.NoteField),
            Repeat = fields.Text(FollowUpInput.RepeatField),
            Until = fields.Text(FollowUpInput.UntilField),
            Owner = OwnerIn(fields) ?? before?.Owner ?? visit.Member.Actor,
            Channel = interaction.From.ChannelId?.ToString() ?? before?.Channel,
        };
    }

    private static Actor? OwnerIn(FieldValues fields) =>
        fields.User(FollowUpInput.OwnerField) is { Bot: false } user
            ? ChatDoor.ActorOf(user, fields.Member(FollowUpInput.OwnerField))
            : null;
}
