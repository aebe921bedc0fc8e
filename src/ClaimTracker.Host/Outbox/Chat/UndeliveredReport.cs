using System.Globalization;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Discord;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.Outbox.Chat;

/// <summary>What the bot could not post, for those who can do something about it.</summary>
/// <param name="List">A line for each: what, when, where, and what to do.</param>
/// <param name="Buttons">To send it again, or to leave it; absent while everything is still tried.</param>
internal sealed record UndeliveredPosts(Embed List, ActionRow? Buttons);

/// <summary>Reads what could not be posted lately.</summary>
internal sealed class UndeliveredReport(Databases databases, TimeProvider time)
{
    public const string SendAgainVerb = "outbox-send-again";
    public const string LeaveVerb = "outbox-leave";

    /// <summary>What is older is no news to anybody.</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    private const int MostShown = 8;
    private const int DetailChars = 120;

    // It shares a message with what the settings are.
    private const int MostListChars = 2400;

    /// <returns>Absent when nothing is in trouble.</returns>
    public async Task<UndeliveredPosts?> ReadAsync(
        TeamId team,
        CultureInfo culture,
        CancellationToken cancellationToken
    )
    {
        await using var db = databases.Open(team);
        var since = time.GetUtcNow() - Lately;
        var posts = await db.ListTroubledPostsAsync(since, MostShown, cancellationToken);
        if (posts.Count == 0)
        {
            return null;
        }

        var count = await db.CountTroubledPostsAsync(since, cancellationToken);
        var lines = posts.Select(post => Line(post, culture));
        if (count > posts.Count)
        {
            lines = lines.Append(OutboxWords.Count(culture, "More", count - posts.Count));
        }

        return new UndeliveredPosts(
            Embed.Create(OutboxWords.Say(culture, "Title"), Fitting.Fit(string.Join('\n', lines), MostListChars)),
            posts.Exists(post => post.IsGivenUp) ? Buttons(culture) : null
        );
    }

    private static ActionRow Buttons(CultureInfo culture) =>
        ActionRow.Of(
            Button.Primary(OutboxWords.Say(culture, "SendAgain"), CustomId.Create(SendAgainVerb)),
            Button.Secondary(OutboxWords.Say(culture, "Leave"), CustomId.Create(LeaveVerb))
        );

    private static string Line(TroubledPost post, CultureInfo culture)
    {
        var what = OutboxWords.Say(culture, $"Kind_{post.Kind}");
        var when = Markup.Time(post.CreatedAt);
        var why = Why(post, culture);
        return OutboxWords.Say(culture, post.IsGivenUp ? "Line_GivenUp" : "Line_Tried", what, when, why);
    }

    private static string Why(TroubledPost post, CultureInfo culture)
    {
        var where = Snowflake.TryParse(post.Channel, out var channel) ? Markup.Channel(channel) : "";
        return OutboxWords.Say(culture, $"Trouble_{post.Trouble}", where, Detail(post, culture));
    }

    private static string Detail(TroubledPost post, CultureInfo culture) =>
        post.Trouble is PostTrouble.MissingPermission or PostTrouble.Unknown
            ? PermissionNames.List(
                Enum.TryParse<Permissions>(post.Detail, out var missing) ? missing : Permissions.None,
                culture
            )
            : Markup.Plain(post.Detail ?? "", DetailChars);
}
