using System.Net;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Claims;
using ClaimTracker.Discord;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>Shows what came of a wish to change a claim: its card as it is now, or why nothing was changed.</summary>
internal sealed partial class ClaimReplies(
    CardReader reader,
    CardKeeper keeper,
    Drafts drafts,
    MessageEndpoints messages,
    ILogger<ClaimReplies> logger
) : IClaimReplies
{
    private const int MostSince = 8;

    public async Task<Reply> OfFormAsync(
        Visit visit,
        IClaimForm form,
        FormId about,
        FormValues values,
        Message? from,
        ClaimAnswer answer,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(values);
        if (answer is ClaimAnswer.Done)
        {
            return await OfButtonAsync(visit, about, from, answer, cancellationToken);
        }

        var draft = await drafts.KeepAsync(visit.Member, form.Name, values.Write(), cancellationToken);
        var again = Button.Primary(FormWords.EditAgain(visit.Private), DraftButton.IdOf(draft, form.Name, about.Claim));
        return new Reply.Show(
            OutgoingMessage.Create(
                Why(visit, answer, FormWords.OvertakenRest(visit.Private)),
                rows: [ActionRow.Of(again)],
                isPrivate: true
            )
        )
        {
            IsRefusal = true,
        };
    }

    /// <summary>The card in the place of the one whose button was pressed; or privately why nothing was changed.</summary>
    /// <param name="from">The message with the button; absent when a command asked.</param>
    public async Task<Reply> OfButtonAsync(
        Visit visit,
        FormId about,
        Message? from,
        ClaimAnswer answer,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(about);
        // Whatever came of it, the card that everybody sees may be out of date now.
        Refresh(visit, answer, about.Claim);
        return answer is ClaimAnswer.Done done
            ? await CardAsync(visit, done.Claim, about.Within, from, cancellationToken)
            : new Reply.Show(
                OutgoingMessage.Create(Why(visit, answer, FormWords.LookAgain(visit.Private)), isPrivate: true)
            )
            {
                IsRefusal = true,
            };
    }

    /// <summary>The claim's card: in the place of the message that was pressed, in its privacy; new and private without one.</summary>
    public async Task<Reply> CardAsync(
        Visit visit,
        ClaimNumber claim,
        ArticleNumber? within,
        Message? from,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (await reader.ReadAsync(visit.Member.Team, claim, cancellationToken) is not { } view)
        {
            return Answers.Refused(ClaimRefusals.NoSuchClaim(claim), visit);
        }

        view = view with { Within = within };
        var isPrivate = from is null || from.Flags.HasFlag(MessageFlags.Ephemeral);
        var card = ClaimCard.Show(view, isPrivate ? visit.Private : visit.Public, isPrivate);
        return from is null ? new Reply.Show(card) : new Reply.Update(card);
    }

    /// <summary>
    /// A new card for everybody, which is the claim's one card from now on: here, or where the team reviews its claims. What the bot lacks
    /// there is told by the router.
    /// </summary>
    public async Task<Reply> PublicCardAsync(
        Visit visit,
        ClaimNumber claim,
        ArticleNumber? within,
        CancellationToken cancellationToken,
        CardNote? note = null
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (await reader.ReadAsync(visit.Member.Team, claim, cancellationToken) is not { } view)
        {
            return Answers.Refused(ClaimRefusals.NoSuchClaim(claim), visit);
        }

        var card = ClaimCard.Show(view with { Within = within }, visit.Public, isPrivate: false, note);
        var placed = keeper.Placed(visit, claim);
        return
            ReviewChannelElsewhere(visit) is { } channel
            && await TryPostAsync(channel, card, placed, cancellationToken) is { } posted
            ? Answers.Private(CardWords.Say(visit.Private, "Elsewhere", claim, posted.Link(visit.Guild).AbsoluteUri))
            : new Reply.Show(card, placed);
    }

    /// <summary>The channel in which the team works on claims, when the person is in another one.</summary>
    private static Snowflake? ReviewChannelElsewhere(Visit visit) =>
        Snowflake.TryParse(visit.Settings.ReviewChannel, out var channel) && !visit.Channels.Contains(channel)
            ? channel
            : null;

    /// <summary>Posts the card there; absent when the channel is no longer there.</summary>
    private async Task<Message?> TryPostAsync(
        Snowflake channel,
        OutgoingMessage card,
        AfterShown placed,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var posted = await messages.PostAsync(channel, card, nonce: null, cancellationToken);
            await placed(posted, cancellationToken);
            return posted;
        }
        catch (DiscordRefusedException gone) when (gone.Status == HttpStatusCode.NotFound)
        {
            Log.NoReviewChannel(logger, channel);
            return null;
        }
    }

    private void Refresh(Visit visit, ClaimAnswer answer, ClaimNumber claim)
    {
        keeper.Refresh(visit, claim);
        if (answer is ClaimAnswer.Done done)
        {
            foreach (var other in done.Others)
            {
                keeper.Refresh(visit, other);
            }
        }
    }

    private static string Why(Visit visit, ClaimAnswer answer, string rest) =>
        Fitting.Fit(
            answer switch
            {
                ClaimAnswer.Refused refused => Markup.Plain(refused.Why.Sentence(visit.Private)),
                ClaimAnswer.Overtaken overtaken => Since(visit, overtaken, rest),
                _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "There is nothing to explain."),
            },
            OutgoingMessage.MostContentChars
        );

    private static string Since(Visit visit, ClaimAnswer.Overtaken overtaken, string rest) =>
        string.Join(
            '\n',
            [
                FormWords.Overtaken(visit.Private, overtaken.Claim),
                .. overtaken
                    .Since.TakeLast(MostSince)
                    .Select(entry => $"- {Fitting.Fit(HistorySentences.Of(entry, visit.Private), 200)}"),
                rest,
            ]
        );

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "The review channel {Channel} is no longer there; cards are shown where people ask until /setup names another."
        )]
        public static partial void NoReviewChannel(ILogger logger, Snowflake channel);
    }
}
