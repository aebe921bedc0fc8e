using System.Globalization;
using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Chat;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.Storage;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using NodaTime;

namespace ClaimTracker.Host.FollowUps.Chat;

/// <summary>Tells somebody how what they typed was understood, before anything is saved.</summary>
internal sealed class FollowUpEcho(FollowUpWork work, Databases databases, Drafts drafts, TimeProvider time)
{
    /// <summary>The name of its drafts. Stored: never change it.</summary>
    public const string DraftName = "follow-up";

    public const string SaveVerb = "follow-up-save";
    public const string ChangeVerb = "follow-up-change";

    private const int NoteChars = 500;

    /// <summary>The echo with its buttons; or why it cannot be, with what was typed kept for another try.</summary>
    public async Task<Reply> ShowAsync(Visit visit, FollowUpInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(input);
        if (await work.ForeseeAsync(visit.Member, input.Claim, input.Note, cancellationToken) is { } refusal)
        {
            return await RefuseAsync(visit, input, refusal.Sentence(visit.Private), cancellationToken);
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var understanding = await input.UnderstandAsync(databases, visit.Member, now, cancellationToken);
        if (!understanding.Is(out var plan, out var no))
        {
            return await RefuseAsync(visit, input, no.Sentence(visit.Private), cancellationToken);
        }

        var draft = await KeepAsync(visit, input.As(plan), cancellationToken);
        return new Reply.Show(
            OutgoingMessage.Create(
                Fitting.Fit(Text(visit.Private, input, plan), OutgoingMessage.MostContentChars),
                rows:
                [
                    ActionRow.Of(
                        Button.Primary(FollowUpWords.Say(visit.Private, "Save"), IdOf(SaveVerb, draft)),
                        Button.Secondary(FollowUpWords.Say(visit.Private, "Change"), IdOf(ChangeVerb, draft))
                    ),
                ],
                isPrivate: true
            )
        );
    }

    /// <summary>The draft that a button carries; absent when it is not there any more, or somebody else's.</summary>
    public async Task<FollowUpInput?> FindAsync(Visit visit, CustomId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return
            DraftOf(id) is { } draft
            && await drafts.FindAsync(visit.Member, draft, DraftName, cancellationToken) is { } written
            ? FollowUpInput.Read(written)
            : null;
    }

    /// <summary>Which draft a button carries; absent when it is none of ours.</summary>
    public static DraftId? DraftOf(CustomId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return
            id.Arguments is [var key]
            && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new DraftId(number)
            : null;
    }

    /// <summary>Why it cannot be saved, with a button that opens the form again.</summary>
    public async Task<Reply> RefuseAsync(
        Visit visit,
        FollowUpInput input,
        string why,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        var draft = await KeepAsync(visit, input, cancellationToken);
        return new Reply.Show(
            OutgoingMessage.Create(
                Fitting.Fit(Markup.Plain(why), OutgoingMessage.MostContentChars),
                rows:
                [
                    ActionRow.Of(Button.Primary(FollowUpWords.Say(visit.Private, "Change"), IdOf(ChangeVerb, draft))),
                ],
                isPrivate: true
            )
        )
        {
            IsRefusal = true,
        };
    }

    private Task<DraftId> KeepAsync(Visit visit, FollowUpInput input, CancellationToken cancellationToken) =>
        drafts.KeepAsync(visit.Member, DraftName, input.Write(), cancellationToken);

    private static CustomId IdOf(string verb, DraftId draft) =>
        CustomId.Create(verb, draft.Value.ToString(CultureInfo.InvariantCulture));

    private static string Text(CultureInfo culture, FollowUpInput input, FollowUpPlan plan)
    {
        var at = plan.When.At.ToDateTimeOffset();
        List<string> lines =
        [
            FollowUpWords.Say(culture, "Echo_Title", input.Claim),
            FollowUpWords.Say(
                culture,
                "Echo_When",
                plan.When.Local.ToString(FollowUpWords.Say(culture, "Format"), culture),
                plan.When.Zone.Id,
                Markup.Time(at, TimeStyle.Relative)
            ),
            FollowUpWords.Say(culture, "Echo_Owner", Markup.Plain(plan.Owner.Name)),
        ];
        if (plan.Repeat != Repeat.Never)
        {
            lines.Add(FollowUpWords.Say(culture, "Echo_Repeat", FollowUpTerms.Of(plan.Repeat, culture)));
        }

        if (plan.Note.Trim().Length > 0)
        {
            lines.Add(FollowUpWords.Say(culture, "Echo_Note", Markup.Plain(plan.Note.Trim(), NoteChars)));
        }

        return string.Join('\n', lines);
    }
}
