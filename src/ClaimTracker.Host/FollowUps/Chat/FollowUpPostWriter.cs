using System.Globalization;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims.Chat;
using ClaimTracker.Host.Outbox.Chat;

namespace ClaimTracker.Host.FollowUps.Chat;

/// <summary>The post that calls the owner of a follow-up that is due: its note, the claim as it stands now, and what can be done.</summary>
internal sealed class FollowUpPostWriter(Databases databases, CardReader cards) : IPostWriter
{
    public const string DoneVerb = "follow-up-done";
    public const string SnoozeVerb = "follow-up-snooze";
    public const string OpenVerb = "follow-up-open";

    private const int NoteChars = 500;
    private const int NameChars = 40;

    public PostKind Kind => PostKind.FollowUpDue;

    public async Task<OutgoingMessage?> WriteAsync(Post post, CultureInfo culture, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var (number, at) = FollowUpPost.Read(post);
        await using var db = databases.Open(post.TeamId);
        // Somebody looked, put it off or cancelled it before its turn came.
        if (
            await db.ReadFollowUpAsync(number, cancellationToken) is not { DueAt: not null } line
            || await cards.ReadAsync(post.TeamId, line.Claim, cancellationToken) is not { } view
        )
        {
            return null;
        }

        var owner = ChatDoor.PersonOf(line.OwnerKey);
        return OutgoingMessage.Create(
            Text(line, at, owner is { } id ? Markup.User(id) : Markup.Plain(line.OwnerName, NameChars), culture),
            embeds: [ClaimCard.Frame(view, culture)],
            rows: [Buttons(line, culture)],
            mentions: owner is { } person ? AllowedMentions.Of([person]) : AllowedMentions.None
        );
    }

    private static string Text(FollowUpLine line, DateTimeOffset at, string owner, CultureInfo culture)
    {
        var due = FollowUpWords.Say(
            culture,
            "Post_Due",
            owner,
            line.Claim,
            line.Number,
            Markup.Time(at, TimeStyle.DateAndTime)
        );
        return line.Note.Length == 0 ? due : $"{due}\n> {Markup.Plain(line.Note.ReplaceLineEndings(" "), NoteChars)}";
    }

    private static ActionRow Buttons(FollowUpLine line, CultureInfo culture)
    {
        var number = line.Number.Value.ToString(CultureInfo.InvariantCulture);
        return ActionRow.Of(
            Button.Success(FollowUpWords.Say(culture, "Post_Done"), CustomId.Create(DoneVerb, number)),
            Button.Secondary(FollowUpWords.Say(culture, "Post_SnoozeDay"), CustomId.Create(SnoozeVerb, number, "1")),
            Button.Secondary(FollowUpWords.Say(culture, "Post_SnoozeWeek"), CustomId.Create(SnoozeVerb, number, "7")),
            Button.Secondary(
                FollowUpWords.Say(culture, "Post_Open"),
                CustomId.Create(OpenVerb, line.Claim.Value.ToString(CultureInfo.InvariantCulture))
            )
        );
    }
}
