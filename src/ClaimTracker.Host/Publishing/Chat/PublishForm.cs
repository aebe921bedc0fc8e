using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary>Publishes a claim with what was missing: where it appeared, when it was claimed, why a rule does not hold.</summary>
internal sealed class PublishForm(ClaimDesk desk, PublishWork work) : IClaimForm
{
    /// <summary>The fields, and the options of the command.</summary>
    public const string Waiver = "waiver";
    public const string AppearedAt = "appeared-at";
    public const string ClaimedOn = "claimed-on";

    /// <summary>The longest day in words, and room for spaces.</summary>
    public const int MostDayChars = 40;

    private const int TypedChars = 40;

    public string Name => CardVerbs.PublishWith;

    public IReadOnlyList<string> Fields => [AppearedAt, ClaimedOn, Waiver];

    /// <summary>What the form would hold, for a command.</summary>
    public static FormValues Filled(OptionValues options) =>
        FormValues.Of(
            (AppearedAt, options.Text(AppearedAt) ?? ""),
            (ClaimedOn, options.Text(ClaimedOn) ?? ""),
            (Waiver, options.Text(Waiver) ?? "")
        );

    /// <summary>Whether something in the form can do away with that reason.</summary>
    public bool Helps(GateReason reason) =>
        reason.CanWaive
        || reason.Why.Key
            is nameof(PublishingRefusals.ClaimDayUnknown)
                or nameof(PublishingRefusals.ClaimDayToCome)
                or nameof(PublishingRefusals.AppearanceBroken);

    /// <summary>What was typed; says why when the day is none.</summary>
    public static Outcome<PublishingDetails> Read(FormValues values, Visit visit)
    {
        var typed = values.Text(ClaimedOn);
        return ClaimDay.Read(typed, visit.Private) is { } day
            ? new PublishingDetails
            {
                Appearance = values.Text(AppearedAt),
                ClaimedOn = day.Day,
                IsDayUnknown = day.IsUnknown,
                Waiver = values.Text(Waiver),
            }
            : PublishChatRefusals.NoSuchDay(Fitting.Fit(typed.ReplaceLineEndings(" "), TypedChars));
    }

    public async Task<Outcome<Modal>> OpenAsync(
        Visit visit,
        CustomId id,
        ClaimNumber claim,
        FormValues? typed,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        var foreseen = await desk.ForeseeAsync(visit.Member, claim, Deed.Publish, ClaimStep.Publish, cancellationToken);
        if (!foreseen.Is(out _, out var refusal))
        {
            return refusal;
        }

        var culture = visit.Private;
        return Modal.Create(
            id,
            PublishWords.Say(culture, "Form_Title", claim),
            Label.Create(
                PublishWords.Say(culture, "Form_Appeared"),
                TextInput.Line(
                    AppearedAt,
                    typed?.Text(AppearedAt),
                    mostChars: Publication.AddressMaxLengthChars,
                    isRequired: false
                ),
                PublishWords.Say(culture, "Form_Appeared_About")
            ),
            Label.Create(
                PublishWords.Say(culture, "Form_Day"),
                TextInput.Line(ClaimedOn, typed?.Text(ClaimedOn), mostChars: MostDayChars, isRequired: false),
                PublishWords.Say(culture, "Form_Day_About")
            ),
            Label.Create(
                PublishWords.Say(culture, "Form_Waiver"),
                TextInput.Paragraph(
                    Waiver,
                    typed?.Text(Waiver),
                    mostChars: Publication.WaiverMaxLengthChars,
                    isRequired: false
                ),
                PublishWords.Say(culture, "Form_Waiver_About")
            )
        );
    }

    public async Task<ClaimAnswer> SendAsync(
        Visit visit,
        ClaimWish wish,
        FormValues values,
        CancellationToken cancellationToken
    ) => (await PublishAsync(visit, wish, values, cancellationToken)).Answer;

    /// <summary>The same, with every reason why not.</summary>
    public async Task<PublishAnswer> PublishAsync(
        Visit visit,
        ClaimWish wish,
        FormValues values,
        CancellationToken cancellationToken
    ) =>
        Read(values, visit).Is(out var details, out var refusal)
            ? await work.PublishAsync(wish, details, cancellationToken)
            : new PublishAnswer(new ClaimAnswer.Refused(refusal), []);
}
