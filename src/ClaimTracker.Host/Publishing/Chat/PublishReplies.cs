using System.Globalization;
using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary>Shows what came of a wish to publish a claim: its card for everybody, or privately every reason why not, with its remedy.</summary>
internal sealed class PublishReplies(PublishForm form, ClaimReplies cards, Drafts drafts, WebLinks web)
{
    private const int NameChars = 60;

    /// <param name="about">Which claim, and how much of it was seen.</param>
    /// <param name="typed">What the person gave beside it; absent for a button.</param>
    /// <param name="from">The card with the button; absent without one.</param>
    public async Task<Reply> OfAsync(
        Visit visit,
        FormId about,
        PublishAnswer answer,
        FormValues? typed,
        Message? from,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(answer);
        var isCommon = from is not null && !from.Flags.HasFlag(MessageFlags.Ephemeral);
        return answer switch
        {
            { Reasons: [{ IsOfWork: true } alone] } => Answers.Refused(alone.Why, visit),
            { Reasons.Count: > 0 } => await ListAsync(visit, about, answer.Reasons, typed, cancellationToken),
            { Answer: ClaimAnswer.Done } when !isCommon => await TellAsync(visit, about, cancellationToken),
            { Answer: not ClaimAnswer.Done } when HasWords(typed) => await cards.OfFormAsync(
                visit,
                form,
                about,
                typed!,
                from,
                answer.Answer,
                cancellationToken
            ),
            // The card that everybody sees says so itself.
            _ => await cards.OfButtonAsync(visit, about, from, answer.Answer, cancellationToken),
        };
    }

    private async Task<Reply> TellAsync(Visit visit, FormId about, CancellationToken cancellationToken)
    {
        var links = await web.ForAsync(visit.Member.Team, cancellationToken);
        var text = PublishWords.Say(
            visit.Public,
            "Done",
            Markup.Plain(visit.Member.Actor.Name, NameChars),
            about.Claim,
            links.Of(about.Claim)?.AbsoluteUri
        );
        return await cards.PublicCardAsync(visit, about.Claim, about.Within, cancellationToken, new CardNote(text));
    }

    private async Task<Reply> ListAsync(
        Visit visit,
        FormId about,
        IReadOnlyList<GateReason> reasons,
        FormValues? typed,
        CancellationToken cancellationToken
    )
    {
        var culture = visit.Private;
        var title = PublishWords.Say(culture, "NotYet", about.Claim);
        var body = string.Join('\n', [.. reasons.Select(reason => Line(reason, culture)), .. Rest(reasons, culture)]);
        ActionRow[] rows =
            reasons.Any(form.Helps) && !reasons.Any(reason => reason.IsOfWork)
                ? [ActionRow.Of(await OpenerAsync(visit, about, typed, cancellationToken))]
                : [];
        return new Reply.Show(
            OutgoingMessage.Create(
                embeds: [Embed.Create(title, Fitting.Fit(body, Embed.MostDescriptionChars))],
                rows: rows,
                isPrivate: true
            )
        )
        {
            IsRefusal = true,
        };
    }

    private static string Line(GateReason reason, CultureInfo culture) =>
        $"- {Markup.Plain(reason.Why.Sentence(culture))}";

    /// <summary>What a reason in words would do; nothing where it would do nothing.</summary>
    private static IEnumerable<string> Rest(IReadOnlyList<GateReason> reasons, CultureInfo culture) =>
        reasons.Any(reason => reason.CanWaive)
            ? [$"-# {PublishWords.Say(culture, reasons.All(reason => reason.CanWaive) ? "Rest_Waive" : "Rest")}"]
            : [];

    /// <summary>The button to the form; with what was typed in it, when something was.</summary>
    private async Task<Button> OpenerAsync(
        Visit visit,
        FormId about,
        FormValues? typed,
        CancellationToken cancellationToken
    )
    {
        var words = PublishWords.Say(visit.Private, "Complete");
        if (!HasWords(typed))
        {
            return Button.Primary(words, (about with { Verb = form.Name }).ToCustomId());
        }

        var draft = await drafts.KeepAsync(visit.Member, form.Name, typed!.Write(), cancellationToken);
        return Button.Primary(words, DraftButton.IdOf(draft, form.Name, about.Claim));
    }

    private bool HasWords(FormValues? typed) =>
        typed is not null && form.Fields.Any(field => !string.IsNullOrWhiteSpace(typed.Text(field)));
}
