using System.Globalization;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.StaleClaims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims.Chat;
using ClaimTracker.Host.Outbox.Chat;

namespace ClaimTracker.Host.StaleClaims.Chat;

/// <summary>The post that asks whoever holds a claim whether they still work on it: the claim as it stands, and the two answers.</summary>
internal sealed class StalePostWriter(Databases databases, CardReader cards, TimeProvider time) : IPostWriter
{
    public const string StillOnItVerb = "stale-still-on-it";
    public const string GiveBackVerb = "stale-give-back";

    private const int NameChars = 40;

    public PostKind Kind => PostKind.StaleClaim;

    public async Task<OutgoingMessage?> WriteAsync(Post post, CultureInfo culture, CancellationToken cancellationToken)
    {
        var asked = StalePost.Read(post);
        await using var db = databases.Open(post.TeamId);
        // Somebody has done something with it, or it has another holder.
        if (
            await db.ReadStaleQuestionAsync(asked, cancellationToken) is not { } question
            || await cards.ReadAsync(post.TeamId, asked.Claim, cancellationToken) is not { } view
        )
        {
            return null;
        }

        var holder = ChatDoor.PersonOf(question.HolderKey);
        return OutgoingMessage.Create(
            Text(question, holder is { } id ? Markup.User(id) : Markup.Plain(question.HolderName, NameChars), culture),
            embeds: [ClaimCard.Frame(view, culture)],
            rows: [Buttons(asked, culture)],
            mentions: holder is { } person ? AllowedMentions.Of([person]) : AllowedMentions.None
        );
    }

    private string Text(StaleQuestion question, string holder, CultureInfo culture)
    {
        // A post that comes late leaves as much time as one that comes at once.
        var answered = time.GetUtcNow() + StaleSweep.ToAnswer;
        var returns = question.ReturnsAt > answered ? question.ReturnsAt : answered;
        return StaleWords.Say(
            culture,
            "Question",
            holder,
            question.Claim,
            Markup.Time(question.Since, TimeStyle.LongDate),
            Markup.Time(returns, TimeStyle.Relative)
        );
    }

    private static ActionRow Buttons(StalePost asked, CultureInfo culture)
    {
        string[] about =
        [
            asked.Claim.Value.ToString(CultureInfo.InvariantCulture),
            asked.ClaimVersion.ToString(CultureInfo.InvariantCulture),
        ];
        return ActionRow.Of(
            Button.Success(StaleWords.Say(culture, "StillOnIt"), CustomId.Create(StillOnItVerb, about)),
            Button.Secondary(StaleWords.Say(culture, "GiveBack"), CustomId.Create(GiveBackVerb, about))
        );
    }
}
